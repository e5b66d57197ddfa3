import { expect, test } from 'vitest';
import { roomCache } from '#server/room/room-cache.ts';
import { OWNER, testRooms } from '#tests/support/test-room.ts';

test('[LOG-4] a room is folded once and then held; the one not used for longest is let go', async () => {
  const { store, done } = testRooms();
  const names = Array.from({ length: 302 }, (_, index) => `i${index}`);
  await Promise.all(names.map((incident) => done(OWNER, 'incident.declare', { title: 'x' }, { incident })));
  const cache = roomCache(store);
  const first = cache.get('i0');
  const second = cache.get('i1');
  for (const name of names.slice(2, 300)) cache.get(name);
  expect(cache.get('i0')).toBe(first);
  cache.get('i300');
  expect(cache.held('i0')).toBe(first);
  expect(cache.held('i1')).toBeUndefined();
  expect(cache.get('i1')).not.toBe(second);
  expect(cache.get('i1').state).toEqual(second.state);
});

test('[AUTH-5] asking for ids that do not exist costs no memory', () => {
  const { store } = testRooms();
  const cache = roomCache(store);
  expect(cache.get('nowhere').state.incident).toBeNull();
  expect(cache.held('nowhere')).toBeUndefined();
});
