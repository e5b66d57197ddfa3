import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readyServer, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, until, withCalls } from '#tests/support/test-server.ts';
import { runTool } from '#tests/support/tool-process.ts';
import { openRealScreen } from './screens.ts';

const ENV = { QUARTERDECK_LOG: 'silent', QUARTERDECK_OWNER_TOKEN: OWNER_TOKEN };

it('[SYNC-3] a screen that held what a restore gave up starts over, also where its numbers were given again', async () => {
  const data = temporaryFolder();
  const backup = join(temporaryFolder(), 'backup.db');
  let process = serverProcess(['--data', data], ENV);
  const first = await readyServer(process);
  let server = withCalls(first);
  const incident = await server.declare();
  const aiko = await server.person(incident, 'deputy', 'Aiko');
  const screen = openRealScreen(server.url, { ...aiko, name: 'Aiko', owner: false }, incident);
  onTestFinished(screen.stop);
  const note = (text: string) => server.command(OWNER_TOKEN, incident, 'note.add', { text });
  await note('kept');
  expect(await runTool(['backup', '--data', data, '--to', backup])).toMatchObject({ code: 0 });
  for (const n of [1, 2, 3]) await note(`given up ${n}`);
  await until(() => screen.told().length === 6);

  process.child.kill('SIGTERM');
  await process.ended;
  const waiting = screen.sync.give('note.add', { text: 'waits here' });
  expect(await runTool(['restore', '--data', data, '--from', backup, '--replace'])).toMatchObject({
    code: 0,
  });
  // As far as before, and farther, before the screen's line is back.
  process = serverProcess(['--data', data], ENV);
  server = withCalls(await readyServer(process));
  for (const n of [1, 2, 3, 4, 5]) await note(`new ${n}`);
  process.child.kill('SIGTERM');
  await process.ended;
  process = serverProcess(['--data', data, '--port', String(first.port)], ENV);
  server = withCalls(await readyServer(process));

  expect(await waiting).toMatchObject({ ok: true });
  await until(() => screen.sync.known().outbox.length === 0);
  const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events?limit=1000`);
  await until(() => screen.told().length === body.events.length);
  expect(screen.told()).toEqual(body.events);
  expect(JSON.stringify(screen.told())).not.toContain('given up');
  expect(screen.failures).toEqual([]);
}, 60_000);
