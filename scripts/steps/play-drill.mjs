import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { playDrill } from '#drills/player.ts';
import { inOneLine } from '#drills/playing/summary.ts';
import { LANGUAGES } from '#drills/script/sample.ts';
import { startServer } from '#server/index.ts';
import { DRILLS } from '#shared/protocol/rest/health.ts';
import { openBrowser } from './open-browser.mjs';
import { giveUp, inProject, say } from './project.mjs';

const { speed, language, script, url, token, exit } = readArguments();
// People read on when the last act was played; a pipe waits for the end.
const stays = process.stdout.isTTY === true && !exit;
const room = url === undefined || token === undefined ? await openRoom() : { url, token, close: undefined };
const drill = playDrill({ url: room.url, token: room.token, speed, language, script });
say(`The drill is at ${room.url}/incidents/${drill.incident}`);
/** @type {Promise<void>} */
const interrupted = new Promise((resolve) => {
  // Not `once`: the terminal and the process above may both pass one Ctrl+C on.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => resolve());
});
void interrupted.then(() => drill.stop());

try {
  const summary = await drill.finished;
  if (summary !== null) console.log(inOneLine(summary));
  if (summary !== null && room.close !== undefined && stays) {
    say('The drill is over. The room stays until Ctrl+C.');
    await interrupted;
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await room.close?.();
}

function readArguments() {
  const { values } = readFlags();
  const speed = Number(values.speed);
  if (!(speed >= 1 && speed <= 3600)) giveUp(`The speed “${values.speed}” is not a number from 1 to 3600.`);
  const language = LANGUAGES.find((known) => known === values.language);
  if (language === undefined) giveUp(`The language is one of ${LANGUAGES.join(', ')}.`);
  const script = DRILLS.find((known) => known === values.script);
  if (script === undefined) giveUp(`The script is one of ${DRILLS.join(', ')}.`);
  if ((values.url === undefined) !== (values.token === undefined))
    giveUp('A drill on another server needs both --url and --token (an owner’s token).');
  return {
    speed,
    language,
    script,
    url: values.url?.replace(/\/+$/, ''),
    token: values.token,
    exit: values.exit,
  };
}

function readFlags() {
  try {
    return parseArgs({
      options: {
        speed: { type: 'string', default: '60' },
        language: { type: 'string', default: 'en' },
        script: { type: 'string', default: 'database' },
        url: { type: 'string' },
        token: { type: 'string' },
        exit: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  }
}

/** A server of its own on a folder that is deleted with it, and where it stays, the cockpit in the browser. */
async function openRoom() {
  const dataDir = mkdtempSync(join(tmpdir(), 'quarterdeck-drill-'));
  const token = randomBytes(32).toString('base64url');
  const rendererDir = inProject('dist', 'renderer');
  const server = await startServer({
    dataDir,
    ownerToken: token,
    rendererDir,
    logLevel: 'warn',
    backups: 'off',
    playDrill,
  });
  const link = server.invite ?? server.url;
  say(`The cockpit is at ${link}`);
  say('Ctrl+C stops the drill.');
  // Nobody is there to look where the room goes with the last act.
  if (stays) openBrowser(link);
  return {
    url: server.url,
    token,
    close: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
