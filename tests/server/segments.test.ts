import { request } from 'node:http';
import { expect, it } from 'vitest';
import { SEGMENT_EVENTS } from '#server/jobs/sealing.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { connect, OWNER_TOKEN, testServer, until } from '#tests/support/test-server.ts';

/** The body as it comes over the line, without what fetch would undo. */
function bare(
  url: string,
  token: string,
): Promise<{ readonly encoding: string | undefined; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { authorization: `Bearer ${token}` } }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

it('[SYNC-3] old history comes in sealed segments, to whoever may read the incident and to nobody else', async () => {
  const limits = { messages: { burst: 1e6, perSecond: 1e6 } };
  const server = await testServer({ dataDir: temporaryFolder(), limits });
  const incident = await server.declare();
  const other = await server.declare({ title: 'Another' });
  const socket = await connect(server, OWNER_TOKEN);
  const notes = Array.from({ length: SEGMENT_EVENTS + 1_030 }, (_, n) =>
    socket.emitWithAck('command', { id: `n${n}`, incident, type: 'note.add', data: { text: `note ${n}` } }),
  );
  await Promise.all(notes);
  const path = `/api/v1/incidents/${incident}/segments`;
  const listed = async () => (await server.call('GET', path)).body.segments;
  await until(async () => (await listed()).length === 1);
  expect(await listed()).toMatchObject([{ first: 1, last: SEGMENT_EVENTS }]);

  const { body, headers } = await server.call('GET', `${path}/1`);
  expect(headers.get('content-encoding')).toBe('gzip');
  expect(body.events).toHaveLength(SEGMENT_EVENTS);
  expect(body.events.at(-1)).toMatchObject({
    seq: SEGMENT_EVENTS,
    type: 'note.added',
    actor: { id: 'owner' },
  });
  const plain = await bare(`${server.url}${path}/1`, OWNER_TOKEN);
  expect(plain.encoding).toBeUndefined();
  expect(JSON.parse(plain.body)).toEqual(body);

  const member = await server.person(incident, 'responder', 'Kenji');
  const stranger = await server.person(other, 'responder', 'Eve');
  const asked = async (token: string, place: string) => (await server.call('GET', place, { token })).status;
  expect(await asked(member.session, `${path}/1`)).toBe(200);
  expect(await asked(member.session, `${path}/2`)).toBe(404);
  expect(await asked(member.session, `${path}/x`)).toBe(400);
  for (const place of [path, `${path}/1`]) expect(await asked(stranger.session, place)).toBe(404);
  await server.command(OWNER_TOKEN, incident, 'participant.remove', {
    participant: member.participant,
    reason: 'x',
  });
  for (const place of [path, `${path}/1`]) expect(await asked(member.session, place)).not.toBe(200);
});
