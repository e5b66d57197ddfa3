import { describe, expect, it } from 'vitest';
import type { RoomPresence } from '#shared/protocol/room-presence.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { type Connection, type LiveServer, roomOf } from './connection.ts';
import { startPresence } from './presence.ts';

const INCIDENT = 'fire';

/** A live server with so many screens of different people in one room, that keeps what they are told. */
function crowd(size: number) {
  const ids = new Set<string>();
  const screens = new Map<string, Connection>();
  const told: { readonly to: string; readonly message: RoomPresence }[] = [];
  const say = (to: string) => (_name: string, message: unknown) =>
    void told.push(
      ...(to === roomOf(INCIDENT) ? [...ids] : [to]).map((id) => ({
        to: id,
        message: message as RoomPresence,
      })),
    );
  const io = {
    sockets: { sockets: screens, adapter: { rooms: new Map([[roomOf(INCIDENT), ids]]) } },
    to: (to: string) => ({ volatile: { emit: say(to) } }),
  } as unknown as LiveServer;
  for (let n = 0; n < size; n += 1) enter(`person ${n}`);

  function enter(id: string): void {
    ids.add(id);
    const asker = { id, name: id, kind: 'person' };
    screens.set(id, { data: { identity: { asker, session: null } } } as unknown as Connection);
  }
  function bytes(): number {
    return told.reduce((sum, { message }) => sum + 80 * message.present.length, 0);
  }
  return { io, told, bytes, enter, leave: (id: string) => ids.delete(id) };
}

describe('who is there', () => {
  it('is told to a small room at once, however often it changed', async () => {
    const clock = testClock();
    const { io, told } = crowd(50);
    const presence = startPresence(io, clock);
    for (let n = 0; n < 20; n += 1) presence.touch(INCIDENT);
    await clock.advance(249);
    expect(told).toHaveLength(0);
    await clock.advance(1);
    expect(told).toHaveLength(50);
    await clock.advance(10_000);
    expect(told).toHaveLength(50);
  });

  it('[SYNC-8] costs a crowd of two thousand that comes back a bounded number of bytes a second', async () => {
    const clock = testClock();
    const { io, told, bytes, enter } = crowd(1_000);
    const presence = startPresence(io, clock);
    for (let n = 0; n < 1_000; n += 1) {
      enter(`late ${n}`);
      presence.touch(INCIDENT);
      await clock.advance(10);
    }
    expect(bytes()).toBeLessThanOrEqual(10 * 8_000_000);
    // Everybody hears of everybody in the end.
    await clock.advance(120_000);
    const last = new Map(told.map(({ to, message }) => [to, message.present.length]));
    expect([...last.values()].filter((count) => count !== 2_000)).toEqual([]);
    expect(last.size).toBe(2_000);
    const before = told.length;
    await clock.advance(120_000);
    expect(told).toHaveLength(before);
  });

  it('[AUTH-3] is told to nobody who has left meanwhile', async () => {
    const clock = testClock();
    const { io, told, leave } = crowd(2_000);
    startPresence(io, clock).touch(INCIDENT);
    await clock.advance(1_000);
    leave('person 1999');
    await clock.advance(120_000);
    expect(told.some(({ to }) => to === 'person 1999')).toBe(false);
    expect(told).toHaveLength(1_999);
  });
});
