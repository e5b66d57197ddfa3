import { expect, it } from 'vitest';
import { anIncident } from '#shared/incident/testing/scenario.ts';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { plannable } from './plan-model.ts';

it('[SHIFT-1] whoever takes a short break is still in their turn, and free from its end', () => {
  const room = anIncident({ people: { ana: 'responder', dee: 'deputy' } });
  const began = room.now;
  room.pass(60);
  const dee = () => plannable(room.state, () => [], room.now).find(({ id }) => id === 'dee');
  room.given('dee', 'rest.order', { minutes: 15 });
  expect(dee()).toMatchObject({
    dutySince: began,
    lastDutyEnd: null,
    unavailable: [{ from: room.now, to: plus(room.now, 15 * MINUTE) }],
  });
  room.given('dee', 'rest.end', {});
  room.given('dee', 'rest.order', { minutes: 8 * 60 });
  expect(dee()).toMatchObject({ dutySince: null, lastDutyEnd: room.now });
});
