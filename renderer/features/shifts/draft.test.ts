import { describe, expect, it } from 'vitest';
import type { Shift } from '#shared/incident/shifts/shift.ts';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { changesIn, commandOf, drafted, moved, NO_DRAFT, withAdded, withChange, without } from './draft.ts';

const AT = '2026-11-20T09:00:00.000Z';

function shift(id: string, more: Partial<Shift> = {}): Shift {
  return {
    id,
    role: 'deputy',
    team: null,
    slot: 1,
    person: 'bo',
    from: AT,
    to: plus(AT, 8 * HOUR),
    plannedAt: AT,
    startedAt: null,
    seatedAt: null,
    endedAt: null,
    handOver: { given: null, readBack: null },
    ...more,
  };
}

describe('a draft of the plan', () => {
  it('[SHIFT-1] shows what is meant, and says it in one command', () => {
    const plan = [shift('a'), shift('b', { person: 'cy' })];
    const [a, b] = drafted(plan, NO_DRAFT);
    if (a === undefined || b === undefined) throw new Error('both are shown');
    let draft = withChange(NO_DRAFT, a, { person: 'dee' });
    draft = without(draft, b);
    draft = withAdded(draft, [
      { role: 'lead', team: 't', slot: 1, person: 'cy', from: AT, to: plus(AT, HOUR) },
    ]);
    expect(changesIn(draft)).toBe(3);
    expect(drafted(plan, draft).map(({ person, isNew, isChanged }) => [person, isNew, isChanged])).toEqual([
      ['dee', false, true],
      ['cy', true, true],
    ]);
    expect(commandOf(draft)).toEqual({
      shifts: [
        { id: 'a', role: 'deputy', slot: 1, person: 'dee', from: AT, to: plus(AT, 8 * HOUR) },
        { role: 'lead', team: 't', slot: 1, person: 'cy', from: AT, to: plus(AT, HOUR) },
      ],
      remove: ['b'],
    });
  });

  it('[SHIFT-1] keeps what was changed before, also where a second change knows the shift as it was', () => {
    const plan = [shift('a')];
    const later = { from: plus(AT, HOUR), to: plus(AT, 9 * HOUR) };
    const added = withAdded(NO_DRAFT, [{ ...shift('b'), role: 'scribe' }]);
    for (const seen of drafted(plan, added)) {
      const draft = withChange(withChange(added, seen, later), seen, { person: 'cy' });
      const now = drafted(plan, draft).find(({ key }) => key === seen.key);
      expect(now).toMatchObject({ person: 'cy', ...later });
    }
  });

  it('[SHIFT-1] forgets what was only meant, and adds under keys that nothing else has', () => {
    const line = { role: 'deputy', team: null, slot: 1, person: 'bo', from: AT, to: plus(AT, HOUR) } as const;
    let draft = withAdded(NO_DRAFT, [line, line]);
    const [first] = drafted([], draft);
    if (first === undefined) throw new Error('it is shown');
    draft = withAdded(without(draft, first), [line]);
    expect(drafted([], draft)).toHaveLength(2);
    expect(draft.removed).toEqual([]);
  });

  it('[SHIFT-1] of what has begun moves the end alone, and nothing below the shortest', () => {
    const [plain, begun, over] = drafted(
      [shift('a'), shift('b', { startedAt: AT }), shift('c', { startedAt: AT, endedAt: AT })],
      NO_DRAFT,
    );
    if (plain === undefined || begun === undefined || over === undefined) throw new Error('all are shown');
    const step = 15 * MINUTE;
    expect(moved(plain, 'all', step, step)).toEqual({ from: plus(AT, step), to: plus(AT, 8 * HOUR + step) });
    expect(moved(begun, 'all', step, step)).toBeNull();
    expect(moved(begun, 'to', step, step)).toEqual({ from: AT, to: plus(AT, 8 * HOUR + step) });
    expect(moved(over, 'to', step, step)).toBeNull();
    expect(moved(plain, 'to', -8 * HOUR, step)).toBeNull();
  });
});
