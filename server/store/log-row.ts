import type { IncidentEvent } from '#shared/incident/event.ts';
import { redacted } from '#shared/incident/log/redaction.ts';
import type { NewEvent } from './store.ts';

/** An event as a store keeps it. */
export interface LogRow extends Omit<IncidentEvent, 'data'> {
  /** The exact JSON text of the data, byte for byte as it was written (LOG-6); redacted where `salt` is null. */
  readonly text: string;
  readonly salt: string | null;
  readonly bodyHash: string;
}

export function rowOf({ event: { data: _kept, ...rest }, text, salt, bodyHash }: NewEvent): LogRow {
  return { ...rest, text, salt, bodyHash };
}

/** The event of a row, as the protocol sends it: salt and body hash never leave the store. */
export function eventOf(row: LogRow): IncidentEvent {
  const { seq, id, incident, at, actor, type, version, text, command, hash } = row;
  return { seq, id, incident, at, actor, type, version, data: JSON.parse(text), command, hash };
}

/** The text of an event's data without its words. */
export function redactedText(text: string): string {
  return JSON.stringify(redacted(JSON.parse(text)));
}
