import type { Asker } from '#shared/incident/actor.ts';
import type { UploadedFile } from '#shared/incident/attachments/attachment.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { CommandAck, CommandMessage } from '#shared/protocol/command.ts';
import type { Head } from '#shared/protocol/event.ts';
import type { KeptFile } from '../store/files.ts';
import type { CommandAnswer, NewEvent } from '../store/store.ts';
import type { Marks } from './marks.ts';

/** A file that came with a command: what was found in it, and under which name its bytes lie in the store. */
export interface Upload {
  readonly file: UploadedFile;
  readonly upload: string;
}

/** A command on its way, with the promise of its answer. */
export interface Request {
  readonly asker: Asker;
  readonly message: CommandMessage;
  readonly upload?: Upload | undefined;
  /** How often another writer was first. */
  readonly lost: number;
  readonly answer: (ack: CommandAck) => void;
}

/** A command that was decided and is answered when the decision is durable. */
export interface Decided {
  readonly request: Request;
  readonly fingerprint: string;
  readonly ack: CommandAck;
  readonly remembered: CommandAnswer;
  /** Others who sent the same command again meanwhile. */
  readonly echoes: ((ack: CommandAck) => void)[];
}

/** What one room decided in this tick, on top of its durable state. */
export interface Work {
  state: IncidentState;
  hash: string;
  marks: Marks;
  readonly events: NewEvent[];
  readonly decided: Map<string, Decided>;
  readonly redactions: number[];
  readonly files: KeptFile[];
  readonly signals: Set<string>;
}

/** The work of a room in this tick: what waits already, or a new one on top of the durable state. */
export function workOn(room: {
  readonly state: IncidentState;
  readonly head: Head;
  readonly marks: Marks;
  readonly work: Work | null;
}): Work {
  return (
    room.work ?? {
      state: room.state,
      hash: room.head.hash,
      marks: room.marks,
      events: [],
      decided: new Map(),
      redactions: [],
      files: [],
      signals: new Set(),
    }
  );
}
