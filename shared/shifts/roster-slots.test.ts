import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { follows } from './hand-overs.ts';
import { inSlots, type OnCall } from './roster-slots.ts';
import type { ShiftRole } from './seat.ts';
import type { SeatedShift } from './shift.ts';
import { aSeat, aShift, at, period } from './testing/plans.ts';

function call(
  person: string,
  from: number,
  to: number,
  duty: string | null = null,
  role: ShiftRole = 'responder',
): OnCall {
  return { role, person, duty, ...period(from, to) };
}

function placed(entries: readonly OnCall[], standing: readonly SeatedShift[] = []): string[] {
  return inSlots(entries, standing).map(({ person, slot }) => `${person} ${slot}`);
}

it('[SHIFT-1] a roster’s primary and secondary have a place each, whoever is first in the file', () => {
  const primaries = [call('ana', 0, 12, 'Primary'), call('bo', 12, 24, 'Primary')];
  const secondaries = [call('cy', 0, 12, 'Secondary'), call('ana', 12, 24, 'Secondary')];
  expect(placed([...primaries, ...secondaries])).toEqual(['ana 1', 'bo 1', 'cy 2', 'ana 2']);
  expect(placed([...secondaries, ...primaries])).toEqual(['cy 1', 'ana 1', 'ana 2', 'bo 2']);
});

it('[SHIFT-1] who is on call at once without a name for it stays in one place', () => {
  const first = [call('ana', 0, 8), call('bo', 0, 8)];
  expect(placed([...first, call('bo', 16, 24), call('ana', 16, 24)])).toEqual([
    'ana 1',
    'bo 2',
    'bo 2',
    'ana 1',
  ]);
});

it('[SHIFT-1] duties that take turns, and hand-overs of an hour, stay in one place; more than that does not', () => {
  expect(placed([call('ana', 0, 12, 'Day'), call('bo', 12, 24, 'Night')])).toEqual(['ana 1', 'bo 1']);
  expect(placed([call('ana', 0, 9), call('bo', 8, 16)])).toEqual(['ana 1', 'bo 1']);
  expect(placed([call('ana', 0, 9.25), call('bo', 8, 16)])).toEqual(['ana 1', 'bo 2']);
  // Half an hour inside somebody else's time is not handed over to.
  expect(placed([call('ana', 0, 9), call('bo', 4, 4.5)])).toEqual(['ana 1', 'bo 2']);
});

it('[SHIFT-1] places are of a role, beside what is in the plan, and of the command there is one', () => {
  expect(placed([call('ana', 0, 8), call('bo', 0, 8, null, 'deputy')])).toEqual(['ana 1', 'bo 1']);
  const standing = [aShift(aSeat('responder'), 'bo', 0, 8), aShift(aSeat('responder'), 'cy', 8, 16)];
  expect(placed([call('ana', 0, 8), call('dee', 16, 24)], standing)).toEqual(['ana 2', 'dee 2']);
  const commanders = [call('ana', 0, 8, null, 'commander'), call('bo', 0, 8, null, 'commander')];
  expect(placed(commanders)).toEqual(['ana 1', 'bo 1']);
});

it('[SHIFT-1] two people are in one place of a roster for a hand-over at most, and nothing of it is lost', () => {
  const anyCall = fc
    .record({
      role: fc.constantFrom<ShiftRole>('responder', 'scribe'),
      person: fc.constantFrom('ana', 'bo', 'cy', 'dee'),
      duty: fc.constantFrom('Primary', 'Secondary', null),
      from: fc.nat(96),
      quarters: fc.integer({ min: 1, max: 96 }),
    })
    .map(
      ({ from, quarters, ...entry }): OnCall => ({
        ...entry,
        from: at(from / 2),
        to: plus(at(from / 2), quarters * 15 * MINUTE),
      }),
    );
  fc.assert(
    fc.property(fc.array(anyCall, { maxLength: 30 }), (entries) => {
      const found = inSlots(entries, []);
      expect(found.map(({ slot: _slot, ...entry }) => entry)).toEqual(entries);
      for (const [index, one] of found.entries())
        for (const other of found.slice(index + 1))
          if (one.role === other.role && one.slot === other.slot && one.person !== other.person)
            expect(follows(one, other)).toBe(true);
      // No place is left out.
      for (const { role, slot } of found)
        for (let lower = 1; lower < slot; lower += 1)
          expect(found.some((other) => other.role === role && other.slot === lower)).toBe(true);
    }),
  );
});

it('[SHIFT-1] five thousand times of more people than there are places have a place each, and the last is shared', () => {
  const people = Array.from({ length: 60 }, (_, index) => `p${index}`);
  const found = placed(
    people.flatMap((name) => Array.from({ length: 83 }, (_, n) => call(name, n * 4, n * 4 + 4))),
  );
  expect(new Set(found).size).toBe(60);
  expect(found.filter((each) => each.endsWith(' 50'))).toHaveLength(11 * 83);
});

it('[SHIFT-1] times that follow share an hour at most, and half of the shorter one', () => {
  const first = { from: at(0), to: at(8) };
  expect(follows(first, { from: at(9), to: at(16) })).toBe(true);
  expect(follows(first, { from: plus(at(8), -HOUR), to: at(16) })).toBe(true);
  expect(follows(first, { from: plus(at(8), -HOUR - MINUTE), to: at(16) })).toBe(false);
  expect(follows(first, { from: plus(at(8), -HOUR), to: at(8.5) })).toBe(false);
});
