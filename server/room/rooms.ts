import type { Asker } from '#shared/incident/actor.ts';
import type { CommandType } from '#shared/incident/commands.ts';
import type { WorkspaceDefaults, WorkspaceFacts } from '#shared/incident/decision.ts';
import type { EventData } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { CommandAck, CommandMessage } from '#shared/protocol/command.ts';
import type { Refused } from '#shared/protocol/error.ts';
import type { Head } from '#shared/protocol/event.ts';
import type { RoomJoin, RoomJoinAck } from '#shared/protocol/room-join.ts';
import type { RoomRead, RoomReadAck } from '#shared/protocol/room-read.ts';
import type { Bus } from '../bus/bus.ts';
import type { Clock, Stop } from '../clock.ts';
import type { Segment, SegmentLine, Store, Verified } from '../store/store.ts';
import type { RoomMeasures } from './measures.ts';
import type { RoomListener } from './published.ts';
import type { Upload } from './work.ts';

export interface RoomsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly measures?: RoomMeasures;
  /** Runs something once all that has arrived by now was decided: the end of a tick. The event loop's own by default. */
  readonly endOfTick?: (run: () => void) => Stop;
  /** The workspace's own numbers, over the defaults. */
  readonly settings?: WorkspaceFacts['settings'];
  /** What else a new incident takes from the workspace, asked at each declaration. */
  readonly workspace?: () => WorkspaceDefaults;
  /** Told of what went wrong inside, with the error: a failed commit, a listener that threw. */
  readonly report: (what: string, error: unknown) => void;
}

export type StateAck =
  | { readonly ok: true; readonly head: Head; readonly seq: number; readonly state: IncidentState }
  | Refused;

export type VerifyAck = { readonly ok: true; readonly verified: Verified } | Refused;

export type SegmentsAck =
  | { readonly ok: true; readonly head: Head; readonly segments: readonly SegmentLine[] }
  | Refused;

export type SegmentAck = { readonly ok: true; readonly segment: Segment } | Refused;

export type FileAck =
  | {
      readonly ok: true;
      readonly about: EventData['attachment.added'];
      /** A piece by number from 0; undefined after the last. */
      readonly piece: (index: number) => Uint8Array | undefined;
    }
  | Refused;

export type AuthorityAck = { readonly ok: true; readonly state: IncidentState } | Refused;

/**
 * All rooms of this process. Whoever may not read an incident gets `not_found` from every method, the same as for
 * an id that does not exist (AUTH-5).
 */
export interface Rooms {
  /**
   * Carries out a command, or says why not. The answer comes when what it did is durable. An id that begins with
   * `system:` is the server's own.
   */
  readonly execute: (asker: Asker, message: CommandMessage, upload?: Upload) => Promise<CommandAck>;
  /** The file that an event added. */
  readonly file: (asker: Asker, incident: string, attachment: string) => FileAck;
  /** Whether somebody may give a command now; for what costs much before it can be given. */
  readonly authorise: (asker: Asker, incident: string, type: CommandType) => AuthorityAck;
  /** What somebody needs to be up to date: the events after theirs, or a snapshot and the events after it. */
  readonly join: (asker: Asker, message: RoomJoin) => RoomJoinAck;
  readonly read: (asker: Asker, message: RoomRead) => RoomReadAck;
  /** The state at the head, or as it stood at `seq` (TL-5). */
  readonly stateAt: (asker: Asker, incident: string, seq?: number) => StateAck;
  readonly verify: (asker: Asker, incident: string) => VerifyAck;
  /** What of the log is sealed. */
  readonly segments: (asker: Asker, incident: string) => SegmentsAck;
  /** The segment that begins at a seq; `not_found` also where none does. */
  readonly segment: (asker: Asker, incident: string, first: number) => SegmentAck;
  /** For the server itself: the durable state of an incident; null where there is none. */
  readonly peek: (incident: string) => IncidentState | null;
  readonly subscribe: (listener: RoomListener) => Stop;
  /** Commits what waits, then refuses commands. The store stays open. */
  readonly close: () => void;
}
