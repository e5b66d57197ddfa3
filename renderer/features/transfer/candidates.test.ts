import { expect, it } from 'vitest';
import { anIncident } from '#shared/incident/testing/scenario.ts';
import { candidates } from './candidates.ts';

it('[ROLE-3] deputies come first, then the freshest; who looks on, is tired or rests comes last and says why', () => {
  const room = anIncident({
    people: {
      ana: 'responder',
      old: 'responder',
      rex: 'responder',
      dee: 'deputy',
      eve: 'observer',
      gus: 'guest',
    },
  });
  room.pass(100);
  room.given({ id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' }, 'participant.join', {
    participant: 'new',
    name: 'New',
    role: 'responder',
  });
  room.given('ana', 'rest.order', { participant: 'rex' });
  room.given('dee', 'rest.order', {});
  room.pass(15);
  room.given('dee', 'rest.end', {});
  const list = () => candidates(room.state, room.now).map(({ person, against }) => [person.id, against]);
  expect(list()).toEqual([
    ['dee', null],
    ['new', null],
    ['old', null],
    ['eve', 'observes'],
    ['rex', 'resting'],
  ]);
  expect(candidates(room.state, room.now).at(-1)?.isOut).toBe(true);
  room.pass(100);
  expect(list().find(([id]) => id === 'old')).toEqual(['old', 'tired']);
});
