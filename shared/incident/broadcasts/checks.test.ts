import { describe, expect, it } from 'vitest';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { redacted } from '../log/redaction.ts';
import { anIncident, made, type Scenario } from '../testing/scenario.ts';
import type { AudienceId } from './audience.ts';

function draft(room: Scenario, text: string, audience: AudienceId = 'public'): string {
  const nextUpdateAt = plus(room.now, 30 * MINUTE);
  const said = { audience, status: 'investigating', text, nextUpdateAt } as const;
  return made(room.given('ana', 'broadcast.draft', said), 'broadcast');
}

describe('an update that should not leave the room as it stands', () => {
  it('[CAST-3] is stopped with the words that are meant, and people of this room are known by name', () => {
    const room = anIncident();
    const broadcast = draft(room, 'db2 is full, Ana fixes it by 15:00.');
    const decision = room.decide('ana', 'broadcast.send', { broadcast });
    expect(decision).toMatchObject({ ok: false, error: { code: 'invalid' } });
    if (decision.ok) return;
    expect(decision.error.details).toMatchObject({ reason: 'broadcast_checks', kinds: 'host name' });
    expect(decision.error.message).toContain('db2 · Ana');
  });

  it('[CAST-3] goes out with a reason, which is in the event and goes with a redaction', () => {
    const room = anIncident();
    const broadcast = draft(room, 'db2 is full.');
    const override = { reason: 'Customers know db2' };
    const [queued] = room.given('ana', 'broadcast.send', { broadcast, override });
    expect(queued?.data).toMatchObject({ override: { reason: 'Customers know db2', found: ['host'] } });
    expect(JSON.stringify(redacted(queued?.data))).not.toContain('Customers know');
  });

  it('[CAST-3] needs no reason where nothing was found, and keeps none', () => {
    const room = anIncident();
    const broadcast = draft(room, 'Payments fail.');
    const [queued] = room.given('ana', 'broadcast.send', { broadcast, override: { reason: 'x' } });
    expect(queued?.data).not.toHaveProperty('override');
  });

  it('[CAST-3] never goes out with something that was not filled in', () => {
    const room = anIncident();
    for (const audience of ['public', 'executives'] as const) {
      const broadcast = draft(room, 'It costs {{cost}}.', audience);
      const override = { reason: 'they will understand' };
      expect(room.refusal('ana', 'broadcast.send', { broadcast, override })).toBe('broadcast_variables');
    }
  });

  it('[CAST-3] may go to executives with hosts and estimates', () => {
    const room = anIncident();
    const broadcast = draft(room, 'db2 is fixed by 15:00.', 'executives');
    expect(room.refusal('ana', 'broadcast.send', { broadcast })).toBeNull();
  });
});
