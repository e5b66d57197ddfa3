import type { ActingRole } from '#shared/incident/roles.ts';
import type { Head } from '#shared/protocol/event.ts';
import type { LogRow } from '../log-row.ts';
import type { CommandAnswer, NewEvent } from '../store.ts';

/** A row of `heads`; `room` is the number by which the events are found. */
export interface HeadRow extends Head {
  readonly room: number;
}

/** A row of `events`. */
export interface EventRow {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly actorRole: ActingRole;
  readonly type: string;
  readonly version: number;
  readonly text: string;
  readonly command: string;
  readonly salt: string | null;
  readonly bodyHash: string;
  readonly hash: string;
}

/** What a row of `events` is made of, in the order of its columns. */
export type EventValues = (string | number | null)[];

/** The first event of a command, as the answer to it. */
export interface AskedRow {
  readonly command: string;
  readonly asked: string;
  readonly made: number;
  readonly seq: number;
}

/** A row of `answers`: of a command that made no events. */
export interface AnswerRow {
  readonly command: string;
  readonly body: string;
  readonly outcome: string;
}

/** A row of `snapshots`. */
export interface SnapshotRow {
  readonly seq: number;
  readonly state: string;
  readonly checksum: number;
}

/** A row of `segments`, without its bytes. */
export interface SegmentRow {
  readonly place: number;
  readonly last: number;
  readonly size: number;
}

/** The last that a room has place for. */
export const MAX_SEQ = 2 ** 32 - 1;

/** Where an event stands in the table: rooms one after the other, each in order of seq. */
export function placeOf(room: number, seq: number): number {
  return room * 2 ** 32 + seq;
}

/** The seq of what stands at a place. */
export function seqAt(place: number): number {
  return place % 2 ** 32;
}

/** The values of an event's row; `answer` is the one that this event is the first of. */
export function valuesOf(room: number, row: NewEvent, answer: CommandAnswer | undefined): EventValues {
  const { seq, id, at, actor, type, version, command, hash } = row.event;
  const made = answer?.outcome.ok === true ? answer.outcome.events : null;
  return [
    placeOf(room, seq),
    id,
    at,
    actor.id,
    actor.name,
    actor.role,
    type,
    version,
    row.text,
    command,
    row.salt,
    row.bodyHash,
    hash,
    answer?.body ?? null,
    made,
  ];
}

export function logRowOf(incident: string, { actorId, actorName, actorRole, ...row }: EventRow): LogRow {
  return { ...row, incident, actor: { id: actorId, name: actorName, role: actorRole } };
}

export function answerOf({ command, body, outcome }: AnswerRow): CommandAnswer {
  return { command, body, outcome: JSON.parse(outcome) };
}

export function answerOfAsked({ command, asked, made, seq }: AskedRow): CommandAnswer {
  return { command, body: asked, outcome: { ok: true, seq: seq + made - 1, events: made } };
}
