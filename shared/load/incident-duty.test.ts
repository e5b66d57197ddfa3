import { describe, expect, it } from 'vitest';
import { timeOnIncident } from '#shared/incident/participants/duty.ts';
import { anIncident, made, type Scenario, START, SYSTEM } from '#shared/incident/testing/scenario.ts';
import { MINUTE, toMs } from '#shared/time/instant.ts';
import { dutyReader } from './incident-duty.ts';
import { peopleIn } from './people.ts';

function read(room: Scenario) {
  const reader = dutyReader();
  for (const event of room.log) reader.take(event);
  return reader.duty();
}

/** Somebody's stretches and interruptions in minutes since the start. */
function minutesOf(room: Scenario, person: string) {
  const found = read(room).people.find((each) => each.person === person);
  const since = (at: number) => (at - toMs(START)) / MINUTE;
  return {
    stretches: found?.stretches.map(({ from, to, team }) => [
      since(from),
      to === null ? null : since(to),
      team,
    ]),
    interruptions: found?.interruptions.map(({ at }) => since(at)),
  };
}

describe('time on duty', () => {
  it('[SHIFT-4] leaves rests and time away out, as the incident’s own clock does (FAT-1)', () => {
    const room = anIncident();
    room.pass(30);
    room.given('bo', 'rest.order', { minutes: 45 });
    room.pass(45);
    room.given('bo', 'rest.end', {});
    room.pass(60);
    room.given('ana', 'participant.release', { participant: 'bo' });
    room.pass(90);
    room.given('ana', 'participant.recall', { participant: 'bo' });
    room.pass(20);
    const { stretches = [] } = minutesOf(room, 'bo');
    expect(stretches).toEqual([
      [0, 30, null],
      [75, 135, null],
      [225, null, null],
    ]);
    const { bo } = room.state.participants;
    expect(bo && timeOnIncident(bo, room.now) / MINUTE).toBe(30 + 60 + 20);
  });

  it('[SHIFT-4] ends with the resolution and goes on with a reopening; who only looks on has none', () => {
    const room = anIncident({ people: { ana: 'responder', bo: 'responder', eve: 'observer' } });
    room.pass(10);
    room.given('ana', 'incident.resolve', {});
    room.pass(600);
    room.given('ana', 'incident.reopen', {});
    room.pass(5);
    expect(minutesOf(room, 'bo').stretches).toEqual([
      [0, 10, null],
      [610, null, null],
    ]);
    expect(minutesOf(room, 'eve')).toEqual({ stretches: [], interruptions: [] });
  });

  it('[SHIFT-4] is of the team by the name that it had then', () => {
    const room = anIncident({ people: { ana: 'responder', bo: 'responder', cy: 'lead' } });
    room.pass(10);
    room.given('ana', 'team.form', { name: 'Database', lead: 'cy', members: ['bo'] });
    room.pass(10);
    room.given('ana', 'team.leave', { participants: ['bo'] });
    expect(minutesOf(room, 'bo').stretches).toEqual([
      [0, 10, null],
      [10, 20, 'Database'],
      [20, null, null],
    ]);
  });

  it('[SHIFT-4] a drill counts for nobody', () => {
    const drill = read(anIncident({ declare: { kind: 'drill' } }));
    expect(drill.isDrill).toBe(true);
    expect(peopleIn([drill], [])).toEqual([]);
    expect(peopleIn([read(anIncident())], []).map(({ person }) => person)).toEqual(['ana', 'bo', 'cy']);
  });

  it('[SHIFT-4] who was in none of the incidents is there with nothing', () => {
    const known = { person: 'zoe', name: 'Zoe', zone: 'Asia/Tokyo' };
    expect(peopleIn([], [known])).toEqual([{ ...known, parts: [] }]);
  });

  it('[SHIFT-4] the zone is the one that was said last, whichever incident is read first', () => {
    const [one, two] = [anIncident(), anIncident()];
    one.given('bo', 'participant.describe', { zone: 'Europe/Berlin' });
    two.pass(5);
    two.given('bo', 'participant.describe', { zone: 'Asia/Tokyo' });
    const zone = (rooms: readonly Scenario[]) =>
      peopleIn(rooms.map(read), []).find(({ person }) => person === 'bo')?.zone;
    expect([zone([one, two]), zone([two, one])]).toEqual(['Asia/Tokyo', 'Asia/Tokyo']);
  });
});

describe('interruptions', () => {
  it('[SHIFT-4] are being called in and being asked, and what comes within ten minutes is one', () => {
    const room = anIncident();
    const task = (minutes: number) => {
      room.pass(minutes);
      room.given('ana', 'task.assign', { title: 'look at the queries', assignee: 'bo', minutes: 30 });
    };
    task(9);
    task(1);
    task(9);
    task(2);
    // Called in at 0; 9 and 19 are within ten minutes of what was counted last.
    expect(minutesOf(room, 'bo').interruptions).toEqual([0, 10, 21]);
  });

  it('[SHIFT-4] are roll calls, an offer of command, a call back from rest and a recall', () => {
    const room = anIncident({ people: { ana: 'responder', bo: 'responder' } });
    room.pass(20);
    room.given('ana', 'rollcall.start', {});
    room.pass(20);
    room.given('ana', 'command.offer', { to: 'bo' });
    room.pass(20);
    room.given('bo', 'rest.order', { minutes: 60 });
    room.pass(20);
    room.given('ana', 'rest.end', { participant: 'bo' });
    room.pass(20);
    room.given('ana', 'participant.release', { participant: 'bo' });
    room.pass(20);
    room.given('ana', 'participant.recall', { participant: 'bo' });
    expect(minutesOf(room, 'bo').interruptions).toEqual([0, 20, 40, 80, 120]);
  });

  it('[SHIFT-4] what people ask of themselves interrupts nobody, and neither do reminders', () => {
    const room = anIncident({ people: { ana: 'responder', bo: 'responder' } });
    room.pass(20);
    const task = made(
      room.given('ana', 'task.assign', { title: 'look at the queries', assignee: 'ana', minutes: 5 }),
      'task',
    );
    room.given('ana', 'rollcall.start', {});
    room.pass(20);
    room.given('ana', 'task.understand', { task });
    room.pass(20);
    room.given(SYSTEM, 'task.ask', { task });
    expect(minutesOf(room, 'ana').interruptions).toEqual([0]);
  });
});
