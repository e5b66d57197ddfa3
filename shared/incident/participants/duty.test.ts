import { describe, expect, it } from 'vitest';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import { anIncident, type Scenario } from '../testing/scenario.ts';
import { dutyLevel, dutyReasons } from './duty.ts';

function aRoom(): Scenario {
  return anIncident({ people: { ana: 'responder', bo: 'responder' } });
}

function said(room: Scenario) {
  const { bo } = room.state.participants;
  if (bo === undefined) throw new Error('bo is not here');
  return dutyReasons(bo, room.state.settings, room.now).map(({ rule, level }) => `${rule} ${level}`);
}

/** Works for so many minutes with a break of a quarter of an hour in each hour. */
function worked(room: Scenario, hours: number): void {
  for (let hour = 0; hour < hours; hour += 1) {
    room.pass(45);
    room.given('bo', 'rest.order', { minutes: 15 });
    room.pass(15);
    room.given('bo', 'rest.end', {});
  }
}

describe('the floor of clock rules', () => {
  it('[FAT-2] a turn of more than 12 hours is red, whatever breaks there were', () => {
    const room = aRoom();
    worked(room, 12);
    expect(said(room)).toEqual([]);
    room.pass(1);
    expect(said(room)).toEqual(['long-shift red']);
    const clock = clocks(room.state).find(({ id }) => id === 'duty:bo');
    expect(clock && clockLevel(clock, room.now)).toBe('red');
  });

  it('[FAT-2] less than 11 hours off before the turn is amber; less than 4 are no end of it', () => {
    const room = aRoom();
    const away = (hours: number) => {
      room.given('ana', 'participant.release', { participant: 'bo' });
      room.pass(60 * hours);
      room.given('ana', 'participant.recall', { participant: 'bo' });
    };
    worked(room, 8);
    away(3);
    worked(room, 2);
    expect(said(room)).toEqual(['long-shift red']);
    away(8);
    expect(said(room)).toEqual(['short-rest amber']);
    away(11);
    expect(said(room)).toEqual([]);
  });

  it('[FAT-2] a night’s rest ends the turn as going home does, and is judged as one', () => {
    const room = aRoom();
    worked(room, 11);
    room.given('ana', 'rest.order', { participant: 'bo', minutes: 480 });
    room.pass(480);
    room.given('bo', 'rest.end', {});
    expect(said(room)).toEqual(['short-rest amber']);
  });

  it('[FAT-2] amber at 90 minutes without a break, red at 180, the worst first', () => {
    const room = aRoom();
    const { bo } = room.state.participants;
    const levels = [89, 90, 179, 180].map((minutes) => {
      const later = aRoom();
      later.pass(minutes);
      return bo && dutyLevel(bo, room.state.settings, later.now);
    });
    expect(levels).toEqual(['calm', 'amber', 'amber', 'red']);
    room.pass(13 * 60);
    expect(said(room)).toEqual(['long-shift red', 'no-break red']);
  });
});
