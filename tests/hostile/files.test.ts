import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aGif, aJpeg, anExif, aPng, aWebp, aWindowsProgram } from '#server/attachments/testing/files.ts';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import { faultyFiles } from '#server/store/sqlite/examine-files.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { OWNER_TOKEN, until } from '#tests/support/test-server.ts';
import { attackedServer } from './attacked-server.ts';
import { bounded } from './bounded.ts';
import { HOSTILE_RUN, seeded } from './run.ts';
import { codeOf, Tally } from './verdict.ts';

const REAL: readonly Buffer[] = [
  aPng(64, 64),
  aJpeg(64, 48, anExif(6)),
  aGif(64, 48),
  aWebp(64, 48),
  aWindowsProgram(),
  Buffer.from('%PDF-1.7\n%%EOF'),
  Buffer.from('replication lag 4 GB\n'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
];

/** A real file, cut, with bytes that are others, or with something behind it. */
const bent = fc
  .record({
    real: fc.constantFrom(...REAL),
    keep: fc.double({ min: 0, max: 1, noNaN: true }),
    isCut: fc.boolean(),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
    behind: fc.uint8Array({ maxLength: 40 }),
  })
  .map(({ real, keep, isCut, changes, behind }) => {
    const bytes = Buffer.from(isCut ? real.subarray(0, Math.floor(keep * real.length)) : real);
    for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
    return Buffer.concat([bytes, behind]);
  });

const bytes = fc.oneof(
  { arbitrary: bent, weight: 6 },
  { arbitrary: fc.uint8Array({ maxLength: 3_000 }).map((some) => Buffer.from(some)), weight: 2 },
  // A beginning that promises much, and noise.
  {
    arbitrary: fc
      .tuple(fc.constantFrom(...REAL), fc.uint8Array({ maxLength: 2_000 }))
      .map(([real, noise]) => Buffer.concat([real.subarray(0, 16), noise])),
    weight: 2,
  },
);

const names = fc.oneof(
  fc.constantFrom('core', 'disk', 'db2', 'shot'),
  fc.constantFrom(
    'disk.png',
    'a.jpg',
    'a.gif',
    'a.webp',
    'a.pdf',
    'a.txt',
    'core',
    '../../etc/passwd',
    '..\\..\\boot.ini',
    '/',
    '',
    '.',
    'a\0.png',
    'a\r\nset-cookie: x=y',
    'gnp\u202eexe.png',
    '\u2066a\u2069.png',
    '\ufeff',
    '"; filename="x.html',
    "a'b(c)*d.png",
    '__proto__',
    `${'a'.repeat(9_000)}/`,
    'x'.repeat(300),
    'シャーシ.jpg',
    '🔥.png',
    '\ud800.png',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const types = fc.constantFrom(
  undefined,
  '',
  'image/png',
  'image/jpeg; q=1',
  'text/plain',
  'text/html',
  'application/json',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  ';;;',
  'a/b'.repeat(800),
);

/** How long the head says that the body is, of a body that has `length` bytes. */
const lengths = fc.oneof(
  { arbitrary: fc.constant((length: number): string => `content-length: ${length}`), weight: 8 },
  {
    arbitrary: fc.constantFrom<(length: number) => string>(
      (length) => `content-length: ${length + 50}`,
      (length) => `content-length: ${Math.floor(length / 2)}`,
      () => 'content-length: -1',
      () => 'content-length: 1e3',
      () => 'content-length: 99999999999999999999',
      () => `content-length: ${11 * 1024 * 1024}`,
      (length) => `content-length: ${length}\r\ncontent-length: ${length + 1}`,
      (length) => `content-length: ${length}\r\ntransfer-encoding: chunked`,
      () => 'transfer-encoding: chunked',
      () => 'x-no-length: 1',
    ),
    weight: 1,
  },
);

const sendings = fc.record({ bytes, name: names, type: types, length: lengths });

/** Who sends less than they said waits so long for an answer, and hangs up. */
const PATIENCE_MS = 100;

/** Writes a request as it is: the status of the answer and its body, or 0 where none came. */
function sendRaw(
  port: number,
  head: string,
  body: Buffer,
  isWhole: boolean,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', () => undefined);
    const patience = isWhole ? null : setTimeout(() => socket.end(), PATIENCE_MS);
    socket.on('close', () => {
      if (patience !== null) clearTimeout(patience);
      const [, text = ''] = answer.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0), text });
    });
    socket.write(head);
    socket.write(body);
  });
}

test('[TL-2 LOG-2] whatever is sent as a file is taken whole or refused by the catalogue, and of what is refused nothing is kept', {
  timeout: HOSTILE_RUN.timeout,
}, async () => {
  const server = await attackedServer();
  const room = await server.declare({ settings: { attachmentsMegabytes: 1_000 } });
  const memory = bounded();
  const outcomes = new Tally();
  const taken = new Set<string>();
  const unsure = new Set<string>();
  for (const sending of seeded(sendings, Math.ceil(HOSTILE_RUN.messages / 3))) {
    const id = randomUUID();
    const name = encodeURIComponent(sending.name.toWellFormed());
    const head = [
      `POST /api/v1/incidents/${room}/attachments?id=${id}&name=${name} HTTP/1.1`,
      `host: 127.0.0.1:${server.port}`,
      `authorization: Bearer ${OWNER_TOKEN}`,
      'connection: close',
      sending.length(sending.bytes.length),
      ...(sending.type === undefined ? [] : [`content-type: ${sending.type}`]),
    ].join('\r\n');
    const isWhole = sending.length(7) === 'content-length: 7';
    const { status, text } = await sendRaw(server.port, `${head}\r\n\r\n`, sending.bytes, isWhole);
    const shown = `${JSON.stringify(sending.name)} ${head} ${sending.bytes.toString('base64').slice(0, 300)} -> ${status} ${text.slice(0, 300)}`;
    expect(status, shown).toBeLessThan(500);
    if (status === 200) {
      taken.add(id);
      outcomes.add('taken');
    } else if (status === 0) {
      // Who hangs up before the body is whole hears nothing.
      expect(isWhole, shown).toBe(false);
      unsure.add(id);
      outcomes.add('hung up');
    } else {
      // What follows a body that is shorter than sent is refused as a request of its own, and may be answered first.
      if (!isWhole) unsure.add(id);
      expect(text, shown).toContain('{');
      outcomes.add(codeOf(JSON.parse(text.slice(text.indexOf('{'))).error, shown));
    }
  }

  const log: IncidentEvent[] = [];
  for (;;) {
    const after = log.at(-1)?.seq ?? 0;
    const { body } = await server.call('GET', `/api/v1/incidents/${room}/events?after=${after}&limit=1000`);
    log.push(...body.events);
    if (!body.more) break;
  }
  const added = log.filter(({ type }) => type === 'attachment.added').map(({ command }) => command);
  expect(added.filter((id) => !unsure.has(id)).toSorted()).toEqual([...taken].toSorted());
  const path = databaseFile(server.folder);
  const db = new Sqlite(path, { readonly: true });
  const count = (of: string): number => Number(db.prepare(`SELECT count(*) FROM ${of}`).pluck().get());
  await until(() => count('files WHERE upload IS NOT NULL') === 0);
  expect(count('files')).toBe(added.length);
  expect(count('file_pieces')).toBe(added.length);
  db.close();
  expect(faultyFiles(path)).toEqual([]);
  expect(taken.size).toBeGreaterThan(5);
  expect((await server.call('GET', '/healthz', { token: null })).body).toMatchObject({ status: 'ok' });
  expect(server.log().filter((line) => /"level":"(?:error|fatal)"/.test(line))).toEqual([]);
  for (const line of server.log()) expect(line).toMatch(/^\{[^\p{Cc}]*\}\n$/u);
  expect((await server.call('GET', `/api/v1/incidents/${room}/verify`)).body).toMatchObject({ ok: true });
  memory.check();
  HOSTILE_RUN.tell(`files: ${outcomes}`);
});
