import { expect, it, onTestFinished } from 'vitest';
import { openConnection } from '#renderer/sync/connection.ts';
import { socketLine } from '#renderer/sync/socket-line.ts';
import { startServer } from '#server/index.ts';
import { apiOf, tokenIn } from './screens.ts';

it('[SYNC-6] a page that is looked at while its line opens lets it open', async () => {
  const server = await startServer({ logLevel: 'silent' });
  onTestFinished(server.stop);
  const owner = await apiOf(server.url, null).join(tokenIn(server.invite), 'Olga');
  let wake: () => void = () => undefined;
  const wire = openConnection({
    dial: socketLine({ server: server.url, token: owner.session, client: 'test/1' }),
    now: () => Date.now(),
    draw: () => 0,
    onWake: ({ retry }) => {
      wake = retry;
      return () => undefined;
    },
  });
  onTestFinished(wire.stop);
  const told: string[] = [];
  wire.listen({
    connection: ({ status }) => told.push(status),
    events: () => undefined,
    presence: () => undefined,
    storage: () => undefined,
  });
  // In every turn of the event loop, and so in each of the few in which the line is half open.
  while (told.length === 1) {
    wake();
    await new Promise(setImmediate);
  }
  expect(told).toEqual(['connecting', 'live']);
});
