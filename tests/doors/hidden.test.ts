import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connect, testServer } from '#tests/support/test-server.ts';

describe('an incident that somebody may not see', () => {
  it('[AUTH-5] is told of like an unknown id, by every door', async () => {
    const server = await testServer();
    const hidden = await server.declare({ id: 'hidden' });
    const { session } = await server.person(await server.declare(), 'deputy', 'Eve');
    const socket = await connect(server, session);

    async function askedAbout(incident: string): Promise<unknown[]> {
      const at = `/api/v1/incidents/${incident}`;
      const command = { id: randomUUID(), type: 'note.add', data: { text: 'hello' } };
      const rest = [
        await server.call('GET', at, { token: session }),
        await server.call('GET', `${at}?at=1`, { token: session }),
        await server.call('GET', `${at}/events`, { token: session }),
        await server.call('GET', `${at}/verify`, { token: session }),
        await server.call('POST', `${at}/commands`, { token: session, body: command }),
        await server.call('POST', `${at}/commands`, {
          token: session,
          body: { ...command, type: 'no.such' },
        }),
        await server.call('POST', `${at}/invites`, { token: session, body: { role: 'observer' } }),
      ];
      const live = [
        await socket.emitWithAck('room:join', { incident, after: 0 }),
        await socket.emitWithAck('room:read', { incident, after: 0, limit: 1 }),
        await socket.emitWithAck('command', { ...command, incident }),
        await socket.emitWithAck('command', { ...command, incident, type: 'incident.declare', data: {} }),
      ];
      return [...rest.map(({ status, body }) => ({ status, body })), ...live];
    }

    const answers = await askedAbout(hidden);
    expect(answers).toEqual(await askedAbout('unknown'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(2);
    expect(answers[0]).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
    // Their rooms were not even looked at, and so took no longer than one that does not exist.
    const metrics = await server.call('GET', '/metrics');
    expect(metrics.body).not.toContain('outcome="not_found"');
    const list = await server.call('GET', '/api/v1/incidents?status=all', { token: session });
    expect(JSON.stringify(list.body)).not.toContain('hidden');
  });
});
