import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { aJpeg, anExif, aPng, aWindowsProgram, SECRET } from '#server/attachments/testing/files.ts';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import { sendFile } from '#tests/support/send-file.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { connect, OWNER_TOKEN, type TestServer, testServer, until } from '#tests/support/test-server.ts';

function load(server: TestServer, incident: string, attachment: string, token = OWNER_TOKEN) {
  return fetch(`${server.url}/api/v1/incidents/${incident}/attachments/${attachment}`, {
    headers: { authorization: `Bearer ${token}` },
  });
}

const MEGABYTE = 1024 * 1024;

it('[TL-2] a picture that is sent comes to everybody by its event, and its bytes to who asks, without where it was taken', async () => {
  const server = await testServer();
  const incident = await server.declare();
  const { session } = await server.person(incident, 'responder', 'Kenji');
  const socket = await connect(server, session);
  await socket.emitWithAck('room:join', { incident, after: 0 });
  const heard: unknown[] = [];
  socket.on('room:events', ({ events }) => heard.push(...events));
  const jpeg = aJpeg(640, 480, anExif(6));
  const { status, body } = await sendFile(server, incident, jpeg, {
    name: 'シャーシ.jpg',
    type: 'image/jpeg',
  });
  expect(status).toBe(200);
  const [event] = body.events;
  expect(event).toMatchObject({ type: 'attachment.added', id: event.data.attachment });
  expect(event.data).toMatchObject({
    name: 'シャーシ.jpg',
    mediaType: 'image/jpeg',
    width: 480,
    height: 640,
  });
  await until(() => heard.length > 0);
  expect(heard).toEqual([event]);

  const loaded = await load(server, incident, event.data.attachment, session);
  const bytes = Buffer.from(await loaded.arrayBuffer());
  expect(bytes).toHaveLength(event.data.bytes);
  expect(bytes.includes(SECRET)).toBe(false);
  expect(Object.fromEntries(loaded.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': "attachment; filename*=UTF-8''%E3%82%B7%E3%83%A3%E3%83%BC%E3%82%B7.jpg",
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
});

it('[TL-2] what is empty, too large, damaged or not what it says is refused with a sentence, and leaves nothing', async () => {
  const server = await testServer();
  const incident = await server.declare();
  const { head } = (await server.call('GET', `/api/v1/incidents/${incident}`)).body;
  const refusals = [
    [await sendFile(server, incident, Buffer.alloc(0)), 400, 'attachment_empty'],
    [await sendFile(server, incident, Buffer.alloc(11 * MEGABYTE)), 413, 'attachment_too_large'],
    [await sendFile(server, incident, aWindowsProgram(), { name: 'outage.png' }), 400, 'attachment_lies'],
    [await sendFile(server, incident, aPng(64, 64).subarray(0, 60)), 400, 'attachment_damaged'],
    [await sendFile(server, incident, aPng(), { name: '../' }), 400, 'invalid'],
    [await sendFile(server, incident, aPng(), { id: 'system:mine' }), 400, 'invalid'],
  ] as const;
  expect(refusals.map(([answer]) => [answer.status, answer.reason])).toEqual(
    refusals.map(([, status, reason]) => [status, reason]),
  );
  expect(refusals[2][0].body.error.message).toContain('“outage.png” is a Windows program');
  expect((await server.call('GET', `/api/v1/incidents/${incident}`)).body.head).toEqual(head);
  expect((await sendFile(server, incident, Buffer.alloc(10 * MEGABYTE), { name: 'core.bin' })).status).toBe(
    200,
  );
});

it('[TL-2] a file that does not say how large it is is measured as it comes', async () => {
  const server = await testServer();
  const incident = await server.declare({ settings: { attachmentMegabytes: 0.01 } });
  const path = `/api/v1/incidents/${incident}/attachments?id=${randomUUID()}&name=a.bin`;
  const post = (bytes: Buffer) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: `Bearer ${OWNER_TOKEN}`, 'transfer-encoding': 'chunked' };
      const sent = request(server.url + path, { method: 'POST', headers }, (answer) =>
        resolve(answer.resume().statusCode),
      );
      sent.on('error', reject);
      sent.end(bytes);
    });
  expect(await post(Buffer.alloc(11_000))).toBe(413);
  expect(await post(Buffer.alloc(9_000))).toBe(200);
});

it('[TL-2] the files of an incident have a bound together, which those of another do not fill', async () => {
  const server = await testServer();
  const incident = await server.declare({ settings: { attachmentsMegabytes: 0.01 } });
  const file = (size: number) => sendFile(server, incident, Buffer.alloc(size, 1), { name: 'a.bin' });
  expect((await file(10_000)).status).toBe(200);
  expect(await file(10_000)).toMatchObject({ status: 413, reason: 'attachments_full' });
  const other = await server.declare();
  expect((await sendFile(server, other, Buffer.alloc(10_000, 1), { name: 'a.bin' })).status).toBe(200);
});

it('[SYNC-1] the same file under the same id is added once, also by two at once; another under it is refused', async () => {
  const server = await testServer();
  const incident = await server.declare();
  const id = randomUUID();
  const both = await Promise.all([1, 2].map(() => sendFile(server, incident, aPng(), { id })));
  const again = await sendFile(server, incident, aPng(), { id });
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect([both[1]?.body, again.body]).toEqual([both[0]?.body, both[0]?.body]);
  expect(await sendFile(server, incident, aPng(5, 5), { id })).toMatchObject({
    status: 409,
    reason: 'id_reused',
  });
  expect((await load(server, incident, `${id}.0`)).status).toBe(200);
});

it('[AUTH-5] a file of a room that somebody may not see does not exist for them, and neither does one of another room', async () => {
  const server = await testServer();
  const [incident, other] = [await server.declare(), await server.declare()];
  const { body } = await sendFile(server, incident, aPng());
  const { attachment } = body.events[0].data;
  const { session } = await server.person(other, 'deputy', 'Eve');
  const told = async (at: string, id: string, token = session) => {
    const answer = await load(server, at, id, token);
    return [answer.status, await answer.json()];
  };
  const unknown = await told('nowhere', 'nothing');
  expect(await told(incident, attachment)).toEqual(unknown);
  expect(await told(other, attachment)).toEqual(unknown);
  expect(await told(incident, 'nothing', OWNER_TOKEN)).toEqual(unknown);
  expect(await sendFile(server, incident, aPng(), { token: session })).toMatchObject({ reason: 'not_found' });
  const { session: watching } = await server.person(incident, 'observer', 'Ann');
  expect(await sendFile(server, incident, aPng(), { token: watching })).toMatchObject({
    reason: 'role_may_not',
  });
  expect((await load(server, incident, attachment, watching)).status).toBe(200);
});

it('[LOG-3] a redaction takes the file and its name, and who asks for it is told that it is gone', async () => {
  const server = await testServer();
  const incident = await server.declare();
  const { body } = await sendFile(server, incident, aPng(), { name: 'hunter2.png' });
  const { seq, data } = body.events[0];
  await server.command(OWNER_TOKEN, incident, 'log.redact', { seq, reason: 'a password' });
  const answer = await load(server, incident, data.attachment);
  expect([answer.status, (await answer.json()).error.details.reason]).toEqual([404, 'attachment_gone']);
  const log = (await server.call('GET', `/api/v1/incidents/${incident}/events`)).body.events;
  expect(JSON.stringify(log)).not.toContain('hunter2');
  expect(JSON.stringify(log)).not.toContain(data.sha256);
  expect(log[seq - 1].data).toMatchObject({ name: REDACTED, width: 4, height: 2 });
  const { state } = (await server.call('GET', `/api/v1/incidents/${incident}`)).body;
  expect(state.attachmentBytes).toBe(0);
});

it('[AUTH-1] a file that nobody sent cannot be claimed by a command', async () => {
  const server = await testServer();
  const incident = await server.declare();
  const data = { name: 'disk.png', sha256: '0'.repeat(64) };
  const { body } = await server.command(OWNER_TOKEN, incident, 'attachment.add', data);
  expect(body.error.details.reason).toBe('attachment_needs_bytes');
});

it('[TL-2] one person sends a few files at once and so many after each other, and is told to wait', async () => {
  const server = await testServer({ limits: { files: { burst: 2, perSecond: 0.01 } } });
  const incident = await server.declare();
  const { session } = await server.person(incident, 'responder', 'Kenji');
  const answers = [];
  for (let n = 0; n < 3; n += 1) answers.push(await sendFile(server, incident, aPng(), { token: session }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
});

it('[LOG-2 TL-2] a file that the disk has damaged is told of by a sentence, and the server stands', async () => {
  const dataDir = temporaryFolder();
  const server = await testServer({ dataDir });
  const incident = await server.declare();
  const { body } = await sendFile(server, incident, Buffer.alloc(MEGABYTE, 'lag '), { name: 'db2.log' });
  const { attachment } = body.events[0].data;
  expect((await load(server, incident, attachment)).status).toBe(200);
  const disk = new Sqlite(databaseFile(dataDir));
  onTestFinished(() => void disk.close());
  disk.exec('UPDATE file_pieces SET bytes = zeroblob(length(bytes)) WHERE place % 4096 = 3');
  const answer = await load(server, incident, attachment);
  const { error } = await answer.json();
  expect([answer.status, error.details.reason]).toEqual([404, 'attachment_broken']);
  expect(error.message).toContain('“db2.log” was damaged on the server’s disk');
  expect((await server.call('GET', '/healthz', { token: null })).status).toBe(200);
});
