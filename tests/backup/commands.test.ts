import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { completeRestore } from '#server/backup/incoming.ts';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import { examineFile } from '#server/store/sqlite/examine-file.ts';
import { QUIET, readyServer, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, until, withCalls } from '#tests/support/test-server.ts';
import { runTool } from '#tests/support/tool-process.ts';
import { write } from './written-folder.ts';

function headsOf(path: string): Record<string, number> {
  return Object.fromEntries(examineFile(path).logs.map(({ incident, head }) => [incident, head]));
}

describe('a backup', () => {
  it('[LOG-2] taken while the server writes holds all that was acknowledged before, and every chain', async () => {
    const data = temporaryFolder();
    const server = withCalls(await readyServer(serverProcess(['--data', data], QUIET)));
    const incident = await server.declare();
    let acknowledged = 0;
    let writing = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (writing) {
        const { status, body } = await server.command(OWNER_TOKEN, incident, 'note.add', {
          text: 'x'.repeat(500),
        });
        if (status === 200) acknowledged = Math.max(acknowledged, body.seq);
      }
    });
    for (let round = 0; round < 3; round += 1) {
      await until(() => acknowledged > (round + 1) * 20);
      const before = acknowledged;
      const to = join(temporaryFolder(), 'backup.db');
      expect(await runTool(['backup', '--data', data, '--to', to])).toMatchObject({ code: 0, err: '' });
      const examination = examineFile(to);
      expect(examination.ok).toBe(true);
      expect(headsOf(to)[incident]).toBeGreaterThanOrEqual(before);
    }
    writing = false;
    await Promise.all(writers);
    expect(await runTool(['verify', '--data', data])).toMatchObject({ code: 0 });
    expect((await server.call('GET', '/healthz')).body.status).toBe('ok');
  });

  it('[LOG-3] of a database with a fault is not kept, and the one before it stays', async () => {
    const data = temporaryFolder();
    await write(data, { fire: 10 });
    const to = join(temporaryFolder(), 'backup.db');
    await runTool(['backup', '--data', data, '--to', to]);
    const before = readFileSync(to);
    forge(databaseFile(data));
    const run = await runTool(['backup', '--data', data, '--to', to]);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/^No backup was made at [^\n]*QD-1, #6[^\n]*\n$/);
    expect(readFileSync(to).equals(before)).toBe(true);
    expect(readdirSync(join(to, '..'))).toEqual(['backup.db']);
  });

  it('[LOG-2] never takes the place of the database itself', async () => {
    const data = temporaryFolder();
    await write(data, { fire: 3 });
    const run = await runTool(['backup', '--data', data, '--to', databaseFile(data)]);
    expect(run.code).toBe(1);
    expect(headsOf(databaseFile(data))).toEqual({ fire: 3 });
  });
});

describe('a restore', () => {
  it('[LOG-2] is refused while a server runs on the folder, and where it would replace data unasked', async () => {
    const data = temporaryFolder();
    await write(data, { fire: 5 });
    const backup = join(temporaryFolder(), 'backup.db');
    await runTool(['backup', '--data', data, '--to', backup]);
    const unasked = await runTool(['restore', '--from', backup, '--data', data]);
    expect(unasked).toMatchObject({ code: 1, out: '' });
    expect(unasked.err).toMatch(/already holds data.*--replace/);
    const server = serverProcess(['--data', data], QUIET);
    await readyServer(server);
    const running = await runTool(['restore', '--from', backup, '--data', data, '--replace'], {
      LANG: 'ja_JP.UTF-8',
    });
    expect(running).toMatchObject({ code: 1, out: '' });
    expect(running.err).toMatch(/別の Quarterdeck サーバーが使っています/);
    expect(readdirSync(data).filter((name) => /replaced|incoming|unfinished/.test(name))).toEqual([]);
  });

  it('[LOG-2] keeps what it replaces, and names the newer numbers that are missing', async () => {
    const data = temporaryFolder();
    await write(data, { fire: 5, flood: 3 });
    const backup = join(temporaryFolder(), 'backup.db');
    await runTool(['backup', '--data', data, '--to', backup]);
    await write(data, { fire: 9, storm: 2 });
    const run = await runTool(['restore', '--from', backup, '--data', data, '--replace']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/QD-1: #6 to #9 /);
    expect(run.out).toMatch(/QD-3: #1 to #2 /);
    expect(run.out).not.toMatch(/QD-2: #/);
    expect(headsOf(databaseFile(data))).toEqual({ fire: 5, flood: 3 });
    const [aside = ''] = readdirSync(data).filter((name) => name.startsWith('replaced-'));
    expect(headsOf(databaseFile(join(data, aside)))).toEqual({ fire: 9, flood: 3, storm: 2 });
    await write(data, { fire: 7 });
    expect(examineFile(databaseFile(data)).ok).toBe(true);
  });

  it('[LOG-2] of a backup with a fault, or of no backup, changes nothing', async () => {
    const data = temporaryFolder();
    await write(data, { fire: 10 });
    const backup = join(temporaryFolder(), 'backup.db');
    await runTool(['backup', '--data', data, '--to', backup]);
    forge(backup);
    const letter = join(temporaryFolder(), 'letter.db');
    writeFileSync(letter, 'This is a letter to my aunt.'.repeat(100));
    for (const from of [backup, letter, join(data, 'absent.db')]) {
      const run = await runTool(['restore', '--from', from, '--data', data, '--replace']);
      expect(run).toMatchObject({ code: 1, out: '' });
      expect(run.err).toMatch(/^The backup [^\n]* does not verify [^\n]*\n$/);
    }
    expect(examineFile(databaseFile(data)).ok).toBe(true);
    expect(headsOf(databaseFile(data))).toEqual({ fire: 10 });
  });

  it('[LOG-2] that was interrupted at any step is completed by the next start', async () => {
    const [made, before] = [temporaryFolder(), temporaryFolder()];
    await write(made, { fire: 5 });
    await write(before, { fire: 9, storm: 2 });
    const files = ['quarterdeck.db', 'quarterdeck.db-wal'];
    for (const moved of [[], ['quarterdeck.db-wal'], ['quarterdeck.db-wal', 'quarterdeck.db']]) {
      const data = temporaryFolder();
      copyFileSync(databaseFile(made), join(data, 'incoming-replaced-1.db'));
      copyFileSync(databaseFile(before), databaseFile(data));
      writeFileSync(`${databaseFile(data)}-wal`, 'the log of another database');
      for (const file of moved) {
        mkdirSync(join(data, 'replaced-1'), { recursive: true });
        renameSync(join(data, file), join(data, 'replaced-1', file));
      }
      completeRestore(data);
      expect(headsOf(databaseFile(data))).toEqual({ fire: 5 });
      expect(readdirSync(join(data, 'replaced-1')).sort()).toEqual(files);
      expect(existsSync(join(data, 'incoming-replaced-1.db'))).toBe(false);
    }
  });
});

describe('verify', () => {
  it('[LOG-3] names the first bad number of each incident, for people and for machines', async () => {
    const data = temporaryFolder();
    await write(data, { fire: 10, flood: 8, storm: 4 });
    expect(await runTool(['verify', '--data', data])).toMatchObject({ code: 0, err: '' });
    forge(databaseFile(data));
    const people = await runTool(['verify', '--data', data]);
    expect(people).toMatchObject({ code: 1, err: '' });
    expect(people.out).toMatch(/QD-1 \(fire\): FAULTY from #6 on/);
    expect(people.out).toMatch(/QD-2 \(flood\): 8 events, #1 to #8, the chain holds/);
    const japanese = await runTool(['verify', '--data', data], { LANG: 'ja_JP.UTF-8' });
    expect(japanese.out).toMatch(/QD-1 \(fire\)：#6 以降に異常/);
    const machine = await runTool(['verify', '--data', data, '--json']);
    expect(machine.code).toBe(1);
    const { ok, logs } = JSON.parse(machine.out);
    expect(ok).toBe(false);
    expect(
      logs.map((log: { incident: string; firstBad: number | null }) => [log.incident, log.firstBad]),
    ).toEqual([
      ['storm', null],
      ['flood', null],
      ['fire', 6],
    ]);
  });

  it('[LOG-3] changes nothing in what it reads', async () => {
    const data = temporaryFolder();
    await write(data, { fire: 10 });
    const before = readFileSync(databaseFile(data));
    await runTool(['verify', '--data', data]);
    expect(readFileSync(databaseFile(data)).equals(before)).toBe(true);
    const nothing = await runTool(['verify', '--from', join(data, 'absent.db')]);
    expect(nothing).toMatchObject({ code: 1, err: '' });
    expect(existsSync(join(data, 'absent.db'))).toBe(false);
  });
});

/** Changes the words of event 6 of the first incident, as somebody with the file in their hands. */
function forge(path: string): void {
  const db = new Sqlite(path);
  const { changes } = db
    .prepare(
      "UPDATE events SET data = replace(data, 'note', 'nope') WHERE id IN (SELECT id FROM events WHERE seq = 6 LIMIT 1)",
    )
    .run();
  db.close();
  expect(changes).toBe(1);
}
