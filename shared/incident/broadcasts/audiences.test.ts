import { describe, expect, it } from 'vitest';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { clocks } from '../clocks/clocks.ts';
import { evolve } from '../evolve.ts';
import { initialState } from '../state.ts';
import { made, OWNER, Scenario, START, SYSTEM } from '../testing/scenario.ts';
import {
  type AudienceDefinition,
  audienceName,
  DEFAULT_AUDIENCES,
  FIRST_AUDIENCES,
  type Rhythm,
  type WorkspaceAudience,
} from './audience.ts';

const [PUBLIC_AUDIENCE, EXECUTIVES_AUDIENCE, CUSTOMERS] = DEFAULT_AUDIENCES as [
  WorkspaceAudience,
  WorkspaceAudience,
  WorkspaceAudience,
];

const NEVER = { SEV1: null, SEV2: null, SEV3: null, SEV4: null, SEV5: null };

/** A room of a workspace with these audiences; Ana writes, Cora commands. */
function aRoom(...audiences: readonly WorkspaceAudience[]): Scenario {
  const room = new Scenario();
  room.workspace = { audiences };
  room.given(SYSTEM, 'incident.declare', { title: 'x', severity: 'SEV2', settings: { takeBackSeconds: 0 } });
  room.given(SYSTEM, 'participant.join', { participant: 'ana', name: 'Ana', role: 'customer-liaison' });
  room.given(SYSTEM, 'participant.join', { participant: 'cora', name: 'Cora', role: 'responder' });
  room.given('cora', 'command.claim', {});
  return room;
}

function on(audience: WorkspaceAudience, change: Partial<WorkspaceAudience> = {}): WorkspaceAudience {
  return { ...audience, isOn: true, ...change };
}

function drafted(room: Scenario, audience: string, by = 'ana'): string {
  const nextUpdateAt = plus(room.now, 120 * MINUTE);
  const said = { audience, status: 'investigating', text: 'Payments fail.', nextUpdateAt } as const;
  return made(room.given(by, 'broadcast.draft', said), 'broadcast');
}

function dueIn(room: Scenario, audience: string): number | null {
  const clock = room.state.cadence[audience];
  return clock === undefined ? null : (Date.parse(clock.dueAt) - Date.parse(room.now)) / MINUTE;
}

describe('the audiences of an incident', () => {
  it('[CAST-1] are those that were on at its declaration, whatever the workspace says later', () => {
    const room = aRoom(on(PUBLIC_AUDIENCE), { ...EXECUTIVES_AUDIENCE, isOn: false }, on(CUSTOMERS));
    expect(room.state.audiences.map(({ id }) => id)).toEqual(['public', 'customers']);
    room.workspace = { audiences: [on(PUBLIC_AUDIENCE)] };
    drafted(room, 'customers');
    expect(
      room.refusal('ana', 'broadcast.draft', { audience: 'executives', status: 'resolved', text: 'x' }),
    ).toBe('audience_unknown');
  });

  it('[CAST-1 LOG-6] of a log from before there were any are the public and executives', () => {
    const room = aRoom(on(PUBLIC_AUDIENCE), on(CUSTOMERS));
    const [declared, ...rest] = room.log;
    if (declared === undefined) throw new Error('no declaration');
    const { audiences: _, ...data } = declared.data as { readonly audiences: unknown };
    const old = [{ ...declared, data }, ...rest].reduce(evolve, initialState());
    expect(old.audiences).toEqual(FIRST_AUDIENCES);
    expect(FIRST_AUDIENCES.map(({ id }) => id)).toEqual(['public', 'executives']);
  });

  it('[CAST-1] are called by their names in both languages, and by their ids where nobody knows them', () => {
    const of = { audiences: FIRST_AUDIENCES };
    expect([audienceName(of, 'public', 'en'), audienceName(of, 'public', 'ja')]).toEqual([
      'Public',
      '一般公開',
    ]);
    expect(audienceName(of, 'gone', 'ja')).toBe('gone');
    const english: AudienceDefinition = { ...CUSTOMERS, name: { en: 'Partners', ja: '' } };
    expect(audienceName({ audiences: [english] }, 'customers', 'ja')).toBe('Partners');
  });
});

describe('the rhythm of an audience', () => {
  const every: Rhythm = { kind: 'own', everyMinutes: 30, bySeverity: { ...NEVER, SEV1: 10 } };

  it('[CAST-5] may be its own, and another one in a severity', () => {
    const room = aRoom(on(PUBLIC_AUDIENCE), on(CUSTOMERS, { rhythm: every }));
    expect(dueIn(room, 'customers')).toBe(30);
    room.given('ana', 'broadcast.send', { broadcast: drafted(room, 'customers') });
    expect(dueIn(room, 'customers')).toBe(30);
    room.given('cora', 'incident.set_severity', { severity: 'SEV1' });
    expect(dueIn(room, 'customers')).toBe(0);
    room.given('ana', 'broadcast.send', { broadcast: drafted(room, 'customers') });
    expect(dueIn(room, 'customers')).toBe(10);
  });

  it('[CAST-5] may be none: nothing is due, until a next time is promised', () => {
    const room = aRoom(on(PUBLIC_AUDIENCE), on(CUSTOMERS, { rhythm: { kind: 'none' } }));
    room.given('cora', 'incident.set_severity', { severity: 'SEV1' });
    expect(dueIn(room, 'customers')).toBeNull();
    expect(clocks(room.state).filter(({ kind }) => kind === 'update')).toHaveLength(1);
    room.given('ana', 'broadcast.send', { broadcast: drafted(room, 'customers') });
    expect(dueIn(room, 'customers')).toBe(120);
  });

  it('[CAST-5] of each audience runs for itself', () => {
    const room = aRoom(on(PUBLIC_AUDIENCE), on(EXECUTIVES_AUDIENCE), on(CUSTOMERS, { rhythm: every }));
    const before = room.state.cadence;
    room.pass(4);
    room.given('ana', 'broadcast.send', { broadcast: drafted(room, 'public') });
    const { public: changed, ...others } = room.state.cadence;
    expect(others).toEqual({ executives: before['executives'], customers: before['customers'] });
    expect(changed?.since).toBe(plus(START, 4 * MINUTE));
  });
});

describe('an audience whose updates are approved', () => {
  const approved = on(CUSTOMERS, { needsApproval: true });

  it('[CAST-4] hears what others wrote only when the commander has approved that text', () => {
    const room = aRoom(on(PUBLIC_AUDIENCE), approved);
    const broadcast = drafted(room, 'customers');
    expect(room.refusal('ana', 'broadcast.send', { broadcast })).toBe('approval_missing');
    expect(room.refusal('ana', 'broadcast.approve', { broadcast })).toBe('role_may_not');
    room.given('cora', 'broadcast.approve', { broadcast });
    expect(room.state.broadcasts[broadcast]?.approved).toEqual({ at: room.now, by: 'cora' });
    expect(room.refusal('ana', 'broadcast.send', { broadcast: drafted(room, 'customers') })).toBe(
      'approval_missing',
    );
    room.given('ana', 'broadcast.send', { broadcast });
    expect(room.state.broadcasts[broadcast]?.sentBy).toBe('ana');
  });

  it('[CAST-4] hears what whoever commands sends at once', () => {
    const room = aRoom(on(PUBLIC_AUDIENCE), approved);
    expect(
      room.refusal('cora', 'broadcast.send', { broadcast: drafted(room, 'customers', 'cora') }),
    ).toBeNull();
    expect(
      room.refusal(OWNER, 'broadcast.send', { broadcast: drafted(room, 'customers', 'cora') }),
    ).toBeNull();
  });

  it('[CAST-4] has nothing to approve in what is out, approved, or of another audience', () => {
    const room = aRoom(on(PUBLIC_AUDIENCE), approved);
    const free = drafted(room, 'public');
    expect(room.refusal('cora', 'broadcast.approve', { broadcast: free })).toBe('approval_not_needed');
    const broadcast = drafted(room, 'customers');
    room.given('cora', 'broadcast.approve', { broadcast });
    expect(room.refusal('cora', 'broadcast.approve', { broadcast })).toBe('approval_not_needed');
    room.given('cora', 'broadcast.send', { broadcast });
    expect(room.refusal('cora', 'broadcast.approve', { broadcast })).toBe('broadcast_sent');
  });

  it('[CAST-4 CAST-5] is not promised what can no longer be kept by the time of approval', () => {
    const room = aRoom(on(PUBLIC_AUDIENCE), approved);
    const broadcast = drafted(room, 'customers');
    room.pass(120);
    expect(room.refusal('cora', 'broadcast.approve', { broadcast })).toBe('next_update_past');
  });
});
