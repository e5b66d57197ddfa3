import type { Joined } from '#shared/protocol/rest/joining.ts';
import type { TestServer } from '#tests/support/test-server.ts';

/** As many as one link may have. */
const LINK_USES = 1_000;

/** Brings so many people into an incident, by one link. */
export async function peopleOf(
  server: TestServer,
  incident: string,
  count: number,
): Promise<readonly Joined[]> {
  const people: Joined[] = [];
  let token = '';
  for (let n = 0; n < count; n += 1) {
    if (n % LINK_USES === 0) {
      const body = { role: 'responder', uses: LINK_USES };
      token = (await server.call('POST', `/api/v1/incidents/${incident}/invites`, { body })).body.token;
    }
    const name = `Responder ${n + 1}`;
    people.push((await server.call('POST', '/api/v1/join', { token: null, body: { token, name } })).body);
  }
  return people;
}
