import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../evolve.ts';
import { anIncident, made, OWNER, Scenario, SYSTEM } from '../testing/scenario.ts';
import { statusCommands } from './commands.ts';
import { COMPONENT_STATES, type Component, type ComponentState } from './component.ts';
import { componentsHit, stateOf, worstOf } from './standing.ts';

const COMPONENTS: readonly Component[] = [
  { id: 'checkout', name: { en: 'Checkout', ja: '決済' } },
  { id: 'search', name: { en: 'Search', ja: '検索' } },
];

function aRoom(): Scenario {
  const room = new Scenario();
  room.workspace = { components: COMPONENTS };
  // Without the time in which an update can be taken back: what is sent is read at once.
  room.given(OWNER, 'incident.declare', { title: 'Checkout fails', settings: { takeBackSeconds: 0 } });
  room.given(SYSTEM, 'participant.join', { participant: 'ana', name: 'Ana', role: 'responder' });
  room.given(SYSTEM, 'participant.join', { participant: 'cleo', name: 'Cleo', role: 'customer-liaison' });
  room.given('ana', 'command.claim', {});
  return room;
}

function say(room: Scenario, by: string, said: Readonly<Record<string, ComponentState>>) {
  const components = Object.entries(said).map(([component, state]) => ({ component, state }));
  return { components, refusal: room.refusal(by, 'status.set_components', { components }) };
}

function set(room: Scenario, said: Readonly<Record<string, ComponentState>>) {
  return room.given('cleo', 'status.set_components', { components: say(room, 'cleo', said).components });
}

function tell(
  room: Scenario,
  status: 'identified' | 'resolved',
  audience: 'public' | 'executives' = 'public',
) {
  const nextUpdateAt = status === 'resolved' ? null : '2026-11-20T23:00:00.000Z';
  const drafted = room.given('cleo', 'broadcast.draft', { audience, status, text: 'Text.', nextUpdateAt });
  room.given('cleo', 'broadcast.send', { broadcast: made(drafted, 'broadcast') });
}

describe('the components of the status page', () => {
  it('[CAST-6] are those that the workspace named when the incident was declared, with their names on record', () => {
    const room = aRoom();
    expect(room.state.components).toEqual(COMPONENTS);
    const [event] = set(room, { checkout: 'major_outage', search: 'operational' });
    expect(event?.data).toEqual({
      components: [
        { component: 'checkout', name: COMPONENTS[0]?.name, state: 'major_outage', from: 'operational' },
      ],
    });
    expect(say(room, 'cleo', { payroll: 'degraded' }).refusal).toBe('component_unknown');
    expect(say(room, 'cleo', { checkout: 'major_outage' }).refusal).toBe('nothing_changed');
    expect(Object.keys(anIncident().log[0]?.data ?? {})).not.toContain('components');
  });

  it('[CAST-6] are set by who leads and who speaks to customers, while the trouble goes on', () => {
    const room = aRoom();
    room.given(SYSTEM, 'participant.join', { participant: 'ivo', name: 'Ivo', role: 'internal-liaison' });
    room.given(SYSTEM, 'participant.join', { participant: 'dee', name: 'Dee', role: 'deputy' });
    room.given(SYSTEM, 'participant.join', { participant: 'rui', name: 'Rui', role: 'responder' });
    const may = ['ana', 'dee', 'cleo', 'ivo', 'rui'].map(
      (by) => say(room, by, { search: 'degraded' }).refusal,
    );
    expect(may).toEqual(
      [null, null, null, 'forbidden', 'forbidden'].map((each) => each && expect.anything()),
    );
    room.given('ana', 'incident.resolve', {});
    expect(say(room, 'ana', { search: 'degraded' }).refusal).not.toBeNull();
  });

  it('[CAST-6] are operational again once the incident is resolved, and stay so when it is reopened', () => {
    const room = aRoom();
    set(room, { checkout: 'partial_outage' });
    room.given('ana', 'incident.resolve', {});
    expect(componentsHit(room.state)).toEqual({});
    room.given('ana', 'incident.reopen', {});
    expect(componentsHit(room.state)).toEqual({});
    set(room, { search: 'degraded' });
    room.given('ana', 'incident.advance', { to: 'learn' });
    expect(componentsHit(room.state)).toEqual({});
  });

  it('[CAST-6] are operational again once the public was told that it is resolved, and not by another audience', () => {
    const room = aRoom();
    set(room, { checkout: 'partial_outage' });
    tell(room.pass(1), 'identified');
    tell(room.pass(1), 'resolved', 'executives');
    expect(componentsHit(room.state)).toEqual({ checkout: 'partial_outage' });
    tell(room.pass(1), 'resolved');
    expect(componentsHit(room.state)).toEqual({});
    set(room.pass(1), { search: 'degraded' });
    expect(componentsHit(room.state)).toEqual({ search: 'degraded' });
  });

  it('[CAST-6] stand as bad as the worst incident says, and what was said last holds', () => {
    const state = fc.constantFrom(...COMPONENT_STATES);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('checkout', 'search'), state)), (said) => {
        const room = aRoom();
        const told = new Map<string, ComponentState>();
        for (const [component, to] of said) {
          const isNew = (told.get(component) ?? 'operational') !== to;
          expect(say(room, 'cleo', { [component]: to }).refusal).toBe(isNew ? null : 'nothing_changed');
          if (isNew) set(room.pass(1), { [component]: to });
          told.set(component, to);
        }
        for (const { id } of COMPONENTS)
          expect(stateOf(componentsHit(room.state), id)).toBe(told.get(id) ?? 'operational');
        expect(fold(room.log)).toEqual(room.state);
      }),
    );
    const hits = [{ search: 'degraded' }, {}, { search: 'major_outage' }, { toString: 'degraded' }] as const;
    expect([worstOf(hits, 'search'), worstOf(hits, 'checkout')]).toEqual(['major_outage', 'operational']);
    expect(stateOf({}, 'toString')).toBe('operational');
  });

  it('[CAST-6] are each said once in a command', () => {
    const twice = [
      { component: 'search', state: 'degraded' },
      { component: 'search', state: 'operational' },
    ];
    const { success } = statusCommands['status.set_components'].safeParse({ components: twice });
    expect(success).toBe(false);
  });
});
