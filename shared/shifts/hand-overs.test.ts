import { expect, it } from 'vitest';
import { MINUTE } from '#shared/time/instant.ts';
import { handOvers } from './hand-overs.ts';
import { seatKey } from './seat.ts';
import { aSeat, aShift, at } from './testing/plans.ts';

it('[SHIFT-1] names who leaves and who comes, when it is due and by when it is complete, seat by seat', () => {
  const ana = aShift(aSeat('scribe'), 'ana', 0, 8.25);
  const bo = aShift(aSeat('scribe'), 'bo', 8, 16);
  const cy = aShift(aSeat('commander'), 'cy', 0, 8);
  expect(handOvers([bo, ana, cy], 15).map(({ leaving, coming, at }) => [leaving, coming, at])).toEqual([
    [null, cy, at(0)],
    [null, ana, at(0)],
    [ana, bo, at(8)],
  ]);
});

it.each([
  [8.25, 0, 0, 0],
  [8, 0, 0, 15],
  [7, 60, 0, 15],
  [9, 0, 45, 0],
])('[SHIFT-1] tells the gap and the overlap where the one before ends at %s h', (to, gap, long, short) => {
  const [, second] = handOvers([aShift(aSeat(), 'ana', 0, to), aShift(aSeat(), 'bo', 8, 16)], 15);
  expect([second?.gapMs, second?.tooLongMs, second?.tooShortMs]).toEqual(
    [gap, long, short].map((minutes) => minutes * MINUTE),
  );
});

it('[SHIFT-1] takes a seat over from whoever is there last, not from a short shift in between', () => {
  const long = aShift(aSeat(), 'ana', 0, 10);
  const inBetween = aShift(aSeat(), 'bo', 2, 4);
  const next = aShift(aSeat(), 'cy', 9.75, 14);
  expect(handOvers([long, inBetween, next], 15).at(-1)?.leaving).toBe(long);
});

it('[SHIFT-1] tells seats apart by role, team and slot', () => {
  const seats = [aSeat('lead', 1), aSeat('lead', 2), { role: 'lead', team: 't1', slot: 1 } as const];
  expect(new Set(seats.map(seatKey)).size).toBe(3);
  expect(
    handOvers(
      seats.map((seat) => aShift(seat, 'ana', 0, 8)),
      15,
    ).every(({ leaving }) => leaving === null),
  ).toBe(true);
});
