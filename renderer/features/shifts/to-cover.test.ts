import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import type { Seat } from '#shared/shifts/seat.ts';
import type { SeatedShift } from '#shared/shifts/shift.ts';
import { HOUR, type Instant, plus } from '#shared/time/instant.ts';
import { plannable } from './plan-model.ts';
import { toCover } from './to-cover.ts';

const COMMANDER: Seat = { role: 'commander', team: null, slot: 1 };
const SCRIBE: Seat = { role: 'scribe', team: null, slot: 1 };

/** Ana commands since the beginning, three hours ago. */
function aRoom() {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(person('ana'), 'command.claim', {});
  const since = server.state.participants['ana']?.turn.since ?? '';
  const now = plus(since, 3 * HOUR);
  const at = (hours: number) => plus(now, hours * HOUR);
  const covered = (shifts: readonly SeatedShift[], until: Instant) =>
    toCover(
      server.state,
      plannable(server.state, () => [], now),
      shifts,
      { now, until },
    );
  return { at, covered, now };
}

it('[SHIFT-1] a plan is looked through from now to its last shift, and no farther than is shown', () => {
  const { at, covered, now } = aRoom();
  const shift = { seat: SCRIBE, person: 'bo', from: at(1), to: at(9) };
  expect(covered([shift], at(22))).toMatchObject({ from: now, to: at(9) });
  expect(covered([shift], at(6))).toMatchObject({ to: at(6) });
  expect(covered([], at(22))).toBeNull();
  expect(covered([{ ...shift, from: at(-8), to: at(-1) }], at(22))).toBeNull();
});

it('[SHIFT-1] who holds a seat covers it for as long as a duty may last, or until the plan moves them or the seat', () => {
  const { at, covered } = aRoom();
  const held = (...shifts: readonly SeatedShift[]) =>
    covered([...shifts, { seat: SCRIBE, person: 'bo', from: at(0), to: at(20) }], at(22))?.seats;
  const until = (heldUntil: Instant) => [{ seat: COMMANDER, skill: null, heldUntil }];
  expect(held()).toEqual(until(at(9)));
  expect(held({ seat: COMMANDER, person: 'bo', from: at(2), to: at(6) })).toEqual(until(at(2)));
  const deputy: Seat = { role: 'deputy', team: null, slot: 1 };
  expect(held({ seat: deputy, person: 'ana', from: at(4), to: at(6) })).toEqual(until(at(4)));
});
