import { expect, it } from 'vitest';
import type { Summary } from '#server/store/store.ts';
import { NOTHING_CONFIRMED, type Shift } from '#shared/incident/shifts/shift.ts';
import { initialState } from '#shared/incident/state.ts';
import { HOUR, type Instant, plus } from '#shared/time/instant.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { shiftsFrom } from './shifts-of.ts';

const NOW: Instant = '2026-11-20T14:00:00.000Z';

function shift(id: string, endedHoursAgo: number, more: Partial<Shift> = {}): Shift {
  const to = plus(NOW, -endedHoursAgo * HOUR);
  const from = plus(to, -8 * HOUR);
  const seat = { role: 'responder', team: null, slot: 1 } as const;
  const never = { startedAt: null, seatedAt: null, endedAt: null, handOver: NOTHING_CONFIRMED };
  return { id, person: 'ana', from, to, plannedAt: from, ...seat, ...never, ...more };
}

function calendarWith(shifts: readonly Shift[], closedAt: Instant | null = null) {
  const state = { ...initialState(), shifts: Object.fromEntries(shifts.map((each) => [each.id, each])) };
  const peeked: string[] = [];
  const found = shiftsFrom({
    access: { memberships: () => ['i1'] },
    store: { summary: () => ({ key: 'QD-1', kind: 'real', closedAt }) as Summary },
    rooms: {
      peek: (incident) => {
        peeked.push(incident);
        return state;
      },
    },
    clock: testClock(NOW),
  })('ana', 'en');
  return { found, peeked };
}

it('[SHIFT-1] a calendar looks 30 days back', () => {
  const { found } = calendarWith([shift('old', 30 * 24 + 1), shift('kept', 30 * 24 - 1), shift('ahead', -9)]);
  expect(found.map(({ id }) => id)).toEqual(['i1.kept', 'i1.ahead']);
});

it('[SHIFT-1] an incident that was closed before that is not read at all', () => {
  expect(calendarWith([shift('a', 0)], plus(NOW, -31 * 24 * HOUR))).toEqual({ found: [], peeked: [] });
  expect(calendarWith([shift('a', 0)], plus(NOW, -29 * 24 * HOUR)).peeked).toEqual(['i1']);
});

it('[SHIFT-1] whoever went off duty early is free in their calendar from then on', () => {
  const endedAt = plus(NOW, -2 * HOUR);
  const { found } = calendarWith([shift('a', 0, { endedAt })]);
  expect(found).toMatchObject([{ to: endedAt, changedAt: endedAt }]);
});
