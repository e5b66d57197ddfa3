import { createInterface } from 'node:readline';
import { playDrill } from '#drills/player.ts';
import { startServer } from '#server/index.ts';
import { movableClock } from '#tests/support/movable-clock.ts';

// The real server on a clock that whoever started this program moves: a line of milliseconds on standard input lets
// so much time pass, and is answered by a line when it has. The product has no such door; this program is the test's.
const [dataDir, rendererDir, ownerToken] = process.argv.slice(2);
const clock = movableClock();
const server = await startServer({
  ...(dataDir === undefined ? {} : { dataDir }),
  rendererDir,
  ownerToken,
  clock,
  playDrill,
  backups: 'off',
  logLevel: 'warn',
});
process.stdout.write(`${JSON.stringify({ url: server.url, invite: server.invite })}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  await clock.advance(Number(line));
  process.stdout.write(`${JSON.stringify({ now: clock.now() })}\n`);
}
await server.stop();
process.exit(0);
