import { describe, expect, it } from 'vitest';
import type { RestWindow } from '#shared/fatigue/rest-windows.ts';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { anIncident, START } from '../testing/scenario.ts';
import { reliefs } from './relief.ts';

function nobody() {
  return [];
}

function aRoom() {
  return anIncident({
    people: { ana: 'responder', dee: 'deputy', bo: 'responder', cy: 'responder', eve: 'observer' },
  });
}

function windows(of: Readonly<Record<string, readonly [number, number]>>) {
  return (id: string): readonly RestWindow[] => {
    const span = of[id];
    if (span === undefined) return [];
    return [{ from: plus(START, span[0] * HOUR), to: plus(START, span[1] * HOUR), odds: 'possible' }];
  };
}

describe('a proposal to hand over', () => {
  it('[FAT-3] says seat, to whom and by when, early enough for brief and waking up, and the class of the reason alone', () => {
    const room = aRoom();
    room.pass(60);
    const found = reliefs(room.state, windows({ dee: [3, 11], bo: [2, 8] }), room.now);
    expect(found).toEqual([
      {
        seat: { role: 'deputy', team: null, slot: 1 },
        from: 'dee',
        // Bo is not clear of rest then.
        to: 'cy',
        by: plus(START, 3 * HOUR - 30 * MINUTE),
        why: 'rest',
        level: 'amber',
      },
    ]);
    room.pass(120);
    expect(reliefs(room.state, windows({ dee: [3, 11] }), room.now)[0]).toMatchObject({ level: 'red' });
  });

  it('[FAT-2] before a turn is too long, whatever the model says', () => {
    const room = aRoom();
    room.pass(8 * 60);
    expect(reliefs(room.state, nobody, room.now)).toEqual([]);
    room.pass(90);
    expect(reliefs(room.state, nobody, room.now).map(({ from, why, by }) => [from, why, by])).toEqual([
      ['ana', 'turn', plus(START, 12 * HOUR)],
      ['dee', 'turn', plus(START, 12 * HOUR)],
    ]);
  });

  it('[FAT-2] names each person once, and nobody who was just sent home or is nearly through their own turn', () => {
    const room = aRoom();
    // In the room an hour later than the others.
    room.given('ana', 'participant.release', { participant: 'bo' });
    room.pass(10 * 60);
    room.given('ana', 'participant.recall', { participant: 'bo' });
    room.given('ana', 'participant.release', { participant: 'cy' });
    const named = () => reliefs(room.state, nobody, room.now).map(({ from, to }) => [from, to]);
    // Cy was on duty until now; Bo has just come, and takes one seat.
    expect(named()).toEqual([
      ['ana', 'bo'],
      ['dee', null],
    ]);
    room.given('ana', 'participant.release', { participant: 'bo' });
    expect(named()).toEqual([
      ['ana', 'bo'],
      ['dee', null],
    ]);
  });

  it('[SHIFT-1] is not made where the plan relieves them in time, and names who is planned where it is late', () => {
    const room = aRoom();
    const plan = (hour: number) =>
      room.given('ana', 'shift.plan', {
        shifts: [
          { role: 'deputy', person: 'bo', from: plus(START, hour * HOUR), to: plus(START, 20 * HOUR) },
        ],
      });
    const of = windows({ dee: [3, 11] });
    room.pass(60);
    plan(2);
    expect(reliefs(room.state, of, room.now)).toEqual([]);
    const late = aRoom();
    late.pass(60);
    late.given('ana', 'shift.plan', {
      shifts: [{ role: 'deputy', person: 'bo', from: plus(START, 6 * HOUR), to: plus(START, 12 * HOUR) }],
    });
    expect(reliefs(late.state, of, late.now)).toMatchObject([{ from: 'dee', to: 'bo' }]);
  });

  it('[FAT-6] where nobody can, says so: it never removes anyone', () => {
    const room = anIncident({ people: { ana: 'responder', dee: 'deputy' } });
    room.pass(60);
    expect(reliefs(room.state, windows({ dee: [3, 11] }), room.now)).toMatchObject([
      { from: 'dee', to: null },
    ]);
    expect(room.state.participants.dee?.attendance).toBe('active');
  });
});
