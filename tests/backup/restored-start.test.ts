import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { listBackups } from '#server/backup/backup-files.ts';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import { examineFile } from '#server/store/sqlite/examine-file.ts';
import { readyServer, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, type TestServer, withCalls } from '#tests/support/test-server.ts';
import { runTool } from '#tests/support/tool-process.ts';

const ENV = { QUARTERDECK_LOG: 'error', QUARTERDECK_OWNER_TOKEN: OWNER_TOKEN };

/** Lets a server do something on a folder, and stops it, which makes a backup. */
async function visit(
  data: string,
  work: (server: TestServer) => Promise<unknown>,
  more: readonly string[] = [],
): Promise<void> {
  const process = serverProcess(['--data', data, ...more], ENV);
  await work(withCalls(await readyServer(process)));
  process.child.kill('SIGTERM');
  expect(await process.ended).toEqual({ code: 0, signal: null });
}

async function note(server: TestServer, incident: string, text: string): Promise<void> {
  const { status } = await server.command(OWNER_TOKEN, incident, 'note.add', { text });
  expect(status).toBe(200);
}

async function notesOf(server: TestServer, incident: string): Promise<readonly string[]> {
  const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events?limit=1000`);
  return body.events.flatMap(({ data }: { data: { text?: string } }) => data.text ?? []);
}

it.each([
  ['in the data folder', undefined],
  ['on another disk', 'elsewhere'],
])(
  '[LOG-2] a restore of an older backup stands, whatever newer backups there are %s',
  async (_, other) => {
    const data = temporaryFolder();
    const folder = other === undefined ? join(data, 'backups') : join(temporaryFolder(), other);
    const said = other === undefined ? [] : ['--backups', folder];
    let incident = '';
    await visit(
      data,
      async (server) => {
        incident = await server.declare();
        await note(server, incident, 'kept');
      },
      said,
    );
    const [older = { path: '' }] = listBackups(folder);
    await visit(
      data,
      async (server) => {
        await note(server, incident, 'given up');
        await server.declare({ title: 'Given up, too' });
      },
      said,
    );
    const [newer = { path: '' }] = listBackups(folder);
    expect(newer.path).not.toBe(older.path);

    const run = await runTool(['restore', '--data', data, '--from', older.path, '--replace', ...said]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(listBackups(folder).map(({ path }) => path)).toEqual([older.path]);
    const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('replaced-'));
    const kept = join(folder, aside, basename(newer.path));
    expect(run.out).toContain(kept);
    expect(examineFile(kept)).toMatchObject({ ok: true, logs: [{}, {}] });

    await visit(
      data,
      async (server) => {
        expect(await notesOf(server, incident)).toEqual(['kept']);
        expect((await server.call('GET', '/api/v1/incidents?status=all')).body.incidents).toHaveLength(1);
        await note(server, incident, 'after the restore');
      },
      said,
    );
    // From here on backups are what they were: a folder that has lost its database is healed by the newest.
    expect(listBackups(folder)).toHaveLength(2);
    rmSync(databaseFile(data));
    await visit(
      data,
      async (server) => {
        expect(await notesOf(server, incident)).toEqual(['kept', 'after the restore']);
      },
      said,
    );
    expect(examineFile(kept).ok).toBe(true);
  },
  60_000,
);
