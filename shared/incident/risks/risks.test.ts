import { describe, expect, it } from 'vitest';
import { anIncident, made, OWNER } from '../testing/scenario.ts';
import { MOST_RISKS } from './risk.ts';

const PEOPLE = {
  ana: 'responder',
  bo: 'responder',
  sue: 'scribe',
  cy: 'responder',
  eve: 'observer',
} as const;

describe('a risk', () => {
  it('[ROLE-3] is noted by anybody who takes part, and stands until it is cleared', () => {
    const room = anIncident({ people: PEOPLE });
    expect(room.refusal('eve', 'risk.note', { text: 'x' })).toBe('role_may_not');
    const risk = made(room.given('bo', 'risk.note', { text: 'The replica lags' }), 'risk');
    expect(room.state.risks[risk]).toEqual({
      id: risk,
      text: 'The replica lags',
      by: 'bo',
      at: room.now,
    });
    expect(room.given('bo', 'risk.clear', { risk })[0]?.data).toEqual({ risk, text: 'The replica lags' });
    expect(room.state.risks).toEqual({});
    expect(room.refusal('bo', 'risk.clear', { risk })).toBe('risk_cleared');
  });

  it('[ROLE-3] is cleared by its author, the scribe and who leads', () => {
    const room = anIncident({ people: PEOPLE });
    const risk = made(room.given('bo', 'risk.note', { text: 'The replica lags' }), 'risk');
    expect(room.refusal('cy', 'risk.clear', { risk })).toBe('risk_not_yours');
    for (const by of ['bo', 'sue', 'ana', OWNER]) expect(room.refusal(by, 'risk.clear', { risk })).toBeNull();
  });

  it('[ROLE-3] is one of a list that can still be read aloud', () => {
    const room = anIncident({ people: PEOPLE });
    for (let n = 0; n < MOST_RISKS; n += 1) room.given('bo', 'risk.note', { text: `risk ${n}` });
    expect(room.refusal('bo', 'risk.note', { text: 'one more' })).toBe('too_many_risks');
  });
});
