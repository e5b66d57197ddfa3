import { describe, expect, it } from 'vitest';
import { type CommandType, commandSchemas } from '#shared/incident/commands.ts';
import { PHASES, type Phase } from '#shared/incident/phases.ts';
import { ASSIGNABLE_ROLES } from '#shared/incident/roles.ts';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { connect, OWNER_TOKEN, type TestServer, testServer } from '#tests/support/test-server.ts';
import { ANYTHING, PREPARED } from './support/attempts.ts';
import { type Cell, publishedCells } from './support/cells.ts';
import { backInPhase, byRest, bySocket, type Door, type Person, type Stage, stage } from './support/stage.ts';

const CELLS = publishedCells();

async function at(server: TestServer, id: string, token: string): Promise<Person> {
  return { id, token, socket: await connect(server, token) };
}

/** Everybody who can ask, known to the server before the rooms are. */
async function cast(server: TestServer) {
  const lobby = await server.declare();
  const somebody = async (name: string) => {
    const { participant, session } = await server.person(lobby, 'observer', name);
    return at(server, participant, session);
  };
  const link = new URL(server.invite ?? '').hash.slice(1);
  const { body } = await server.call('POST', '/api/v1/join', {
    token: null,
    body: { token: link, name: 'Maya' },
  });
  const maya = body as Joined;
  const people = new Map<string, Person>();
  for (const role of ['commander', ...ASSIGNABLE_ROLES]) people.set(role, await somebody(role));
  return {
    automation: await at(server, 'owner', OWNER_TOKEN),
    helper: await somebody('helper'),
    maya: await at(server, maya.participant, maya.session),
    people,
  };
}

/** Asks for one cell of the table, and says what is not as the table says; null when all is well. */
async function wrongIn(on: Stage, { type, roleMay, phaseFits }: Cell, door: Door): Promise<string | null> {
  const may = roleMay && phaseFits;
  const prepare = PREPARED[type as CommandType];
  const isDeclaration = type === 'incident.declare';
  const reached = may || (isDeclaration && roleMay);
  const attempt = reached && prepare ? await prepare(on) : { data: ANYTHING[type as CommandType] };
  const { ok, events, error } = await door(on.asker, on.incident, type, attempt.data);
  const reason = ok ? 'ok' : String(error.details?.reason);
  const expected = reached
    ? [attempt.own ?? 'ok']
    : [...(roleMay ? ['closed', 'not_in_phase'] : ['role_may_not'])];
  if (ok) await tidied(on, type, events);
  if (reached && isCall(type)) await closed(on, type, events[0]?.data ?? attempt.data);
  const code = reached ? undefined : roleMay ? 'wrong_state' : 'forbidden';
  const isRight = expected.includes(reason) && (code === undefined || code === error.code);
  return isRight
    ? null
    : `${type} as ${on.role} in ${on.phase}: ${reason} instead of ${expected.join(' or ')}`;
}

/** One roll call, and one round, is open at a time. */
function isCall(type: string): boolean {
  return /^(rollcall|can)\.(start|answer)$/.test(type);
}

async function closed({ given }: Stage, type: string, data: unknown): Promise<void> {
  const { rollcall, round } = data as { rollcall?: string; round?: string };
  if (type.startsWith('rollcall')) await given('rollcall.close', { rollcall, reason: 'x' });
  else await given('can.close', { round, reason: 'x' });
}

/** Undoes what would decide the next cell. */
async function tidied(on: Stage, type: string, events: readonly { readonly data: unknown }[]): Promise<void> {
  const now: Partial<Record<string, Phase>> = {
    'incident.advance': (events[0]?.data as { phase?: Phase } | undefined)?.phase ?? on.phase,
    'incident.resolve': 'learn',
    'incident.close': 'closed',
    'incident.reopen': 'resolve',
  };
  await backInPhase(on, now[type] ?? on.phase);
  if (type === 'entry.star') await on.given('entry.unstar', { seq: on.note.seq });
  if (type === 'command.claim') await on.given('role.vacate', { role: 'commander' });
  const participant = on.role === 'owner' ? on.helper.id : on.asker.id;
  // The owner's own word calls a helper back, who then still rests.
  if (type === 'rest.order' || (type === 'rest.end' && on.role === 'owner'))
    await on.given('rest.end', { participant, byVoice: true });
  if (type === 'shift.end') await on.given('participant.recall', { participant });
}

describe('the published table of permissions', () => {
  it('[AUTH-1] has a row for every command', () => {
    expect([...new Set(CELLS.map(({ type }) => type))].sort()).toEqual(Object.keys(commandSchemas).sort());
    expect(CELLS).toHaveLength(Object.keys(commandSchemas).length * 11 * 6);
    for (const [type, data] of Object.entries(ANYTHING))
      expect(commandSchemas[type as CommandType].safeParse(data)).toMatchObject({ success: true });
  });

  // Real incidents by one door and drills by the other: neither changes who may what.
  it.each([
    ['socket', 'real', () => bySocket],
    ['REST', 'drill', byRest],
  ] as const)(
    '[AUTH-1] holds in every cell by %s',
    async (_name, kind, doorOf) => {
      const server = await testServer({ limits: { messages: { burst: 100_000, perSecond: 1 } } });
      const all = await cast(server);
      const door = doorOf(server);
      const wrong: string[] = [];
      let asked = 0;
      async function ask(role: string, asker: Person, phase: Phase): Promise<void> {
        const on = await stage({
          server,
          owner: all.automation,
          helper: all.helper,
          asker,
          role,
          phase,
          kind,
        });
        for (const cell of CELLS.filter((each) => each.role === role && each.phase === phase)) {
          wrong.push(...[(await wrongIn(on, cell, door)) ?? []].flat());
          asked += 1;
        }
      }
      const askers = [...all.people, ['owner', all.maya], ['owner', all.automation]] as const;
      for (const [role, asker] of askers) await Promise.all(PHASES.map((phase) => ask(role, asker, phase)));
      expect(wrong).toEqual([]);
      // Nine roles of the room, the owner and the owner's automation; nobody asks as the server itself.
      expect(asked).toBe(11 * PHASES.length * Object.keys(commandSchemas).length);
    },
    120_000,
  );
});
