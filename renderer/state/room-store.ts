import { createStore, type StoreApi } from 'zustand/vanilla';
import type * as outbox from '#renderer/sync/outbox.ts';
import type * as wire from '#renderer/sync/wire.ts';
import type { DeliveryCounts } from '#shared/delivery/delivery.ts';
import { type IncidentState, initialState } from '#shared/incident/state.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { Instant } from '#shared/time/instant.ts';

/** How the line to the server is; `stale` and `offline` say since when (SYNC-6). */
export type Connection = wire.Connection;

/** A command that is given and not yet answered; `held` ones wait for their author (`Room.sendHeld`). */
export type PendingCommand = outbox.PendingCommand;

/** Why commands are held in this window's memory alone. */
export type KeepingProblem = outbox.KeepingProblem;

/** A command that was shown as done and then refused; it stays until dismissed (SYNC-4). */
export type Conflict = outbox.Conflict;

/** A moment of the past. `at` is when its last event happened; null until it is loaded. */
export interface PastMoment {
  readonly seq: number;
  readonly at: Instant | null;
}

/** What a screen knows of its room. Every field is replaced, never changed in place. */
export interface RoomView {
  readonly incident: string;
  /** The reader's participant id. */
  readonly me: string;
  /** With the reader's own pending commands on top (SYNC-5). `state.incident` is null until the room is joined. */
  readonly state: IncidentState;
  /** The last seq that the server confirmed to this screen. */
  readonly head: number;
  /** Which moment of the past this is (TL-5); null for the room as it is now. */
  readonly past: PastMoment | null;
  readonly connection: Connection;
  /** Nothing can be given on this screen: it only shows. */
  readonly readsOnly: boolean;
  readonly outbox: readonly PendingCommand[];
  /** Why none of it goes out although the line is open: what the server said; null where it does. */
  readonly waitsFor: WireError | null;
  /** Why it is kept by this window alone; null where it is on the disk. */
  readonly unkept: KeepingProblem | null;
  readonly conflicts: readonly Conflict[];
  /** Participant -> connected screens. Whoever is missing has none. */
  readonly present: Readonly<Record<string, number>>;
  /** Update -> where its deliveries stand (CAST-4), as was told last; null where nothing was yet. */
  readonly deliveries: Readonly<Record<string, DeliveryCounts>> | null;
  /** Counts how often the server said that there is something new about people’s rest. */
  readonly restNews: number;
  /** Since when the server cannot write its record: commands wait, reading goes on (LOG-2). Null where it can. */
  readonly storageFailingSince: Instant | null;
  /** Since when it is known that what the server has recorded has a fault; null where none is. */
  readonly storageDamagedSince: Instant | null;
}

/** The store of a room that has not heard from the server yet. */
export function createRoomStore(
  incident: string,
  me: string,
  connection: Connection,
  readsOnly = false,
): StoreApi<RoomView> {
  return createStore<RoomView>()(() => ({
    incident,
    me,
    state: initialState(),
    head: 0,
    past: null,
    connection,
    readsOnly,
    outbox: [],
    waitsFor: null,
    unkept: null,
    conflicts: [],
    present: {},
    deliveries: null,
    restNews: 0,
    storageFailingSince: null,
    storageDamagedSince: null,
  }));
}
