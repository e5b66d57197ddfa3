import { expect, it } from 'vitest';
import type { Room } from './room.ts';
import { createRooms } from './rooms.ts';

it('[SYNC-2] a room is open once, however many look at it, and is left with the last of them', () => {
  const rooms = createRooms();
  const log: string[] = [];
  const open = (): Room => {
    log.push('opened');
    return { stop: () => void log.push('left') } as unknown as Room;
  };
  const page = rooms.hold('i1', open);
  const watch = rooms.hold('i1', open);
  expect(watch.room).toBe(page.room);
  page.release();
  page.release();
  expect(log).toEqual(['opened']);
  watch.release();
  rooms.hold('i1', open);
  expect(log).toEqual(['opened', 'left', 'opened']);
});
