import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../evolve.ts';
import { GRADES, isLowered } from '../severity.ts';
import { anIncident, Scenario, SYSTEM } from '../testing/scenario.ts';
import { ALERT_STATES, DEFAULT_SEVERITIES, EXPOSURES } from './definition.ts';
import { type Answers, type Proposal, proposeSeverity } from './propose.ts';

const CALM: Answers = { alert: 'none', contacts: 0, exposure: 'none', hit: 0 };
function propose(answers: Partial<Answers>): Proposal {
  return proposeSeverity(DEFAULT_SEVERITIES, { ...CALM, ...answers });
}

describe('the severity aid', () => {
  it.each([
    [{}, 'SEV5', []],
    [{ contacts: 1 }, 'SEV4', ['contacts']],
    [{ alert: 'warning' }, 'SEV3', ['alert']],
    [{ hit: 99, contacts: 2 }, 'SEV3', ['hit', 'contacts']],
    [{ exposure: 'possible' }, 'SEV2', ['exposure']],
    [{ contacts: 50 }, 'SEV1', ['contacts']],
    [{ alert: 'down', exposure: 'confirmed' }, 'SEV1', ['alert', 'exposure']],
  ] as const)('[INC-2] calls for the worst that any answer reaches: %o -> %s', (answers, severity, rules) => {
    const proposal = propose(answers);
    expect(proposal.severity).toBe(severity);
    expect(proposal.reasons.map(({ rule }) => rule)).toEqual(rules);
  });

  it('[INC-2] takes the higher in doubt: who is not sure is taken to have seen it', () => {
    expect(propose({ alert: 'unsure' }).severity).toBe(propose({ alert: 'critical' }).severity);
    expect(propose({ exposure: 'unsure' }).severity).toBe(propose({ exposure: 'possible' }).severity);
    expect(propose({ hit: null })).toEqual({ severity: 'SEV5', reasons: [] });
  });

  it('[INC-2] says what was answered and which threshold it reached', () => {
    expect(propose({ contacts: 12 }).reasons).toEqual([
      { rule: 'contacts', severity: 'SEV2', said: 12, threshold: 10 },
    ]);
  });

  it('[INC-2] never proposes less for a worse answer', () => {
    const answers = fc.record({
      alert: fc.constantFrom(...ALERT_STATES),
      contacts: fc.nat(200),
      exposure: fc.constantFrom(...EXPOSURES),
      hit: fc.nat(5_000),
    });
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const worse: Answers = {
          alert:
            ALERT_STATES[Math.max(ALERT_STATES.indexOf(a.alert), ALERT_STATES.indexOf(b.alert))] ?? 'none',
          contacts: Math.max(a.contacts, b.contacts),
          exposure:
            EXPOSURES[Math.max(EXPOSURES.indexOf(a.exposure), EXPOSURES.indexOf(b.exposure))] ?? 'none',
          hit: Math.max(a.hit, b.hit),
        };
        expect(isLowered(propose(a).severity, propose(worse).severity)).toBe(false);
      }),
    );
  });

  it('[INC-2] records the answers and the proposal, counts the contacts by itself, and sets nothing', () => {
    const room = anIncident({ declare: { severity: 'SEV3' } });
    room.given('bo', 'contacts.count', { delta: 55 });
    const [event] = room.given('bo', 'incident.assess', { alert: 'none', exposure: 'none' });
    expect(event).toMatchObject({
      type: 'incident.assessed',
      data: { contacts: 55, hit: null, severity: 'SEV1', reasons: [{ rule: 'contacts', threshold: 50 }] },
    });
    expect(room.state).toMatchObject({ severity: 'SEV3', assessment: { by: 'bo', severity: 'SEV1' } });
  });

  it('[INC-2] goes by what the workspace meant at the declaration', () => {
    const room = new Scenario();
    const thresholds = { alert: null, contacts: 2, exposure: null, hit: null } as const;
    room.workspace = {
      severities: { ...DEFAULT_SEVERITIES, SEV1: { ...DEFAULT_SEVERITIES.SEV1, thresholds } },
    };
    room.given(SYSTEM, 'incident.declare', { title: 'x' });
    room.given(SYSTEM, 'participant.join', { participant: 'bo', name: 'Bo', role: 'responder' });
    room.workspace = {};
    const [event] = room.given('bo', 'incident.assess', { alert: 'none', exposure: 'none', contacts: 2 });
    expect(event?.data).toMatchObject({ severity: 'SEV1' });
    expect(Object.keys(room.state.severities)).toEqual([...GRADES]);
  });

  it('[LOG-4] events from before the definitions were recorded fold to the program’s own', () => {
    const room = anIncident();
    const [declared] = room.happened('incident.declared');
    if (declared === undefined) throw new Error('nothing was declared');
    const { severities, timers, ...older } = declared.data as Readonly<Record<string, unknown>>;
    expect([severities, timers]).toEqual([DEFAULT_SEVERITIES, {}]);
    expect(fold([{ ...declared, data: older }])).toMatchObject({
      severities: DEFAULT_SEVERITIES,
      timers: {},
    });
  });
});
