import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listBackups } from '#server/backup/backup-files.ts';
import { examineFile } from '#server/store/sqlite/examine-file.ts';
import { QUIET, readyServer, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, withCalls } from '#tests/support/test-server.ts';

it('[LOG-2] a server that is stopped leaves a backup of its last moment, and is closed cleanly', async () => {
  const data = temporaryFolder();
  const process = serverProcess(['--data', data], QUIET);
  const server = withCalls(await readyServer(process));
  const incident = await server.declare();
  const { body } = await server.command(OWNER_TOKEN, incident, 'note.add', { text: 'the last word' });
  process.child.kill('SIGTERM');
  expect(await process.ended).toEqual({ code: 0, signal: null });
  const made = listBackups(join(data, 'backups'));
  expect(made).toHaveLength(1);
  expect(examineFile(made[0]?.path ?? '')).toMatchObject({ ok: true, logs: [{ incident, head: body.seq }] });
});
