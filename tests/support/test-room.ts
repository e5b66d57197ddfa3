import { expect } from 'vitest';
import { localBus } from '#server/bus/local.ts';
import type { Clock } from '#server/clock.ts';
import { openRooms } from '#server/room/open-rooms.ts';
import type { Frame } from '#server/room/published.ts';
import type { Rooms, RoomsOptions } from '#server/room/rooms.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import type { Store } from '#server/store/store.ts';
import type { Asker } from '#shared/incident/actor.ts';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import { testClock } from './test-clock.ts';

export const OWNER: Asker = { id: 'maya', name: 'Maya', kind: 'owner' };
export const KENJI: Asker = { id: 'kenji', name: 'Kenji', kind: 'person' };
export const STRANGER: Asker = { id: 'eve', name: 'Eve', kind: 'person' };
export const SYSTEM: Asker = { id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' };

export interface TestRooms<SomeClock extends Clock> {
  readonly rooms: Rooms;
  readonly store: Store;
  readonly clock: SomeClock;
  /** All that was published. */
  readonly frames: Frame[];
  /** What was reported as gone wrong inside. */
  readonly reports: string[];
  /** Gives a command in the incident "fire" under a new id, or under the one named. */
  readonly give: <Type extends CommandType>(
    asker: Asker,
    type: Type,
    data: CommandInput<Type>,
    more?: { readonly id?: string; readonly incident?: string; readonly expect?: number },
  ) => Promise<CommandAck>;
  /** The same, for commands that must be carried out. Returns the events. */
  readonly done: <Type extends CommandType>(
    asker: Asker,
    type: Type,
    data: CommandInput<Type>,
    more?: { readonly id?: string; readonly incident?: string },
  ) => Promise<readonly IncidentEvent[]>;
  readonly state: (incident?: string) => IncidentState;
  /** The whole log. */
  readonly log: (incident?: string) => readonly IncidentEvent[];
}

let commands = 0;

/** Rooms over a store, with a clock that stands still unless another is given. */
export function testRooms(options: Partial<Omit<RoomsOptions, 'clock' | 'report'>> = {}) {
  return testRoomsAt(testClock(), options);
}

export function testRoomsAt<SomeClock extends Clock>(
  clock: SomeClock,
  options: Partial<Omit<RoomsOptions, 'clock' | 'report'>> = {},
): TestRooms<SomeClock> {
  const { store = memoryStore(), bus = localBus(), ...rest } = options;
  const frames: Frame[] = [];
  const reports: string[] = [];
  const rooms = openRooms({ ...rest, store, bus, clock, report: (what) => reports.push(what) });
  rooms.subscribe({ events: (frame) => frames.push(frame) });

  const give: TestRooms<SomeClock>['give'] = (asker, type, data, more = {}) => {
    commands += 1;
    return rooms.execute(asker, { id: `c${commands}`, incident: 'fire', type, data, ...more });
  };

  return {
    rooms,
    store,
    clock,
    frames,
    reports,
    give,
    async done(asker, type, data, more) {
      const ack = await give(asker, type, data, more);
      if (!ack.ok) throw new Error(`${type} was refused: ${ack.error.message}`);
      return ack.events;
    },
    state(incident = 'fire') {
      const state = rooms.peek(incident);
      expect(state, `the incident ${incident}`).not.toBeNull();
      return state as IncidentState;
    },
    log: (incident = 'fire') => store.read(incident, 0, Number.MAX_SAFE_INTEGER),
  };
}

/** The same with the incident "fire" declared by Maya, Kenji in it, and Maya in command. */
export async function roomOnFire(options: Partial<Omit<RoomsOptions, 'clock' | 'report'>> = {}) {
  const room = testRooms(options);
  await room.done(OWNER, 'incident.declare', { title: 'Checkout is down' });
  await room.done(OWNER, 'participant.join', { participant: 'kenji', name: 'Kenji', role: 'responder' });
  await room.done(OWNER, 'command.claim', {});
  return room;
}
