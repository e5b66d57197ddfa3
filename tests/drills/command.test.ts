import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/test-server.ts';

const COMMAND = [process.execPath, 'scripts/steps/play-drill.mjs', '--speed', '3600'];
const PLAYED_WITHIN_MS = 90_000;

/** Starts a program without a screen, and collects everything that it says. */
function started(program: string, args: readonly string[]) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const folder = temporaryFolder();
  const child = spawn(program, args, { env: { ...env, TMPDIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, folder, ended, said: () => said };
}

test('[INC-3] the drill of a pipe says where it is, and ends with its last act', {
  timeout: PLAYED_WITHIN_MS,
}, async () => {
  const drill = started(COMMAND[0] ?? '', COMMAND.slice(1));
  expect(await drill.ended).toBe(0);
  expect(drill.said()).toMatch(/^The drill is at http:\/\/127\.0\.0\.1:\d+\/incidents\/drill_[\w-]+$/m);
  // A machine that stands still breaks promises that are a third of a second long at this speed.
  expect(drill.said()).toMatch(/^Drill played in .* [0-4] refused\.$/m);
  expect(drill.said()).not.toContain('stays');
});

test('[INC-3] the drill of a terminal keeps its room until Ctrl+C', {
  timeout: PLAYED_WITHIN_MS,
}, async (context) => {
  if (process.platform !== 'linux' || spawnSync('script', ['--version']).error !== undefined)
    return context.skip('no `script` (util-linux) here to make a terminal');
  // Its `exec` leaves the drill alone on the terminal that `script` makes.
  const drill = started('script', [
    '--quiet',
    '--return',
    '--command',
    `exec ${COMMAND.join(' ')}`,
    '/dev/null',
  ]);
  await until(
    () => drill.said().includes('The drill is over. The room stays until Ctrl+C.'),
    PLAYED_WITHIN_MS,
  );
  await wait(500);
  const url = /The drill is at (\S+)\/incidents/.exec(drill.said())?.[1];
  expect((await fetch(`${url}/healthz`)).ok).toBe(true);
  const [pid] = spawnSync('pgrep', ['-P', String(drill.child.pid)])
    .stdout.toString()
    .split('\n');
  process.kill(Number(pid), 'SIGINT');
  expect(await drill.ended).toBe(0);
  expect(readdirSync(drill.folder)).toEqual([]);
});
