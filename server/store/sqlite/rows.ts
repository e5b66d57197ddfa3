import type { ActingRole } from '#shared/incident/roles.ts';
import type { LogRow } from '../log-row.ts';
import type { CommandAnswer } from '../store.ts';

/** A row of `events`. */
export interface EventRow {
  readonly seq: number;
  readonly id: string;
  readonly incident: string;
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

/** A row of `answers`. */
export interface AnswerRow {
  readonly command: string;
  readonly body: string;
  readonly outcome: string;
}

/** A row of `snapshots`. */
export interface SnapshotRow {
  readonly seq: number;
  readonly version: number;
  readonly state: string;
}

export function logRowOf({ actorId, actorName, actorRole, ...row }: EventRow): LogRow {
  return { ...row, actor: { id: actorId, name: actorName, role: actorRole } };
}

export function answerOf({ command, body, outcome }: AnswerRow): CommandAnswer {
  return { command, body, outcome: JSON.parse(outcome) };
}
