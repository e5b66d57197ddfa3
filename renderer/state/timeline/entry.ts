import type { EventType, IncidentEvent } from '#shared/incident/event.ts';
import { isKnownEvent } from '#shared/incident/evolve.ts';
import type { Instant } from '#shared/time/instant.ts';

/** A note's text or time was set right: the original stays, revisions follow (TL-3). */
export interface Revision {
  readonly seq: number;
  readonly at: Instant;
  /** The new text; null where only the time was set right. */
  readonly text: string | null;
  /** Who set it right. */
  readonly by: string;
  /** The new time; null where only the text was. */
  readonly time: Instant | null;
}

/** What an entry is about, for the filter. */
export const ENTRY_KINDS = [
  'note',
  'task',
  'decision',
  'broadcast',
  'roll-call',
  'people',
  'command',
  'incident',
  'signal',
  'reminder',
  'file',
  'record',
  'unknown',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One line of the timeline: an event, and for a note what became of it. */
export interface Entry {
  readonly event: IncidentEvent;
  readonly kind: EntryKind;
  readonly revisions: readonly Revision[];
  /** Shown before the server has confirmed it. */
  readonly expected: boolean;
}

type NounOf<Type extends string> = Type extends `${infer Noun}.${string}` ? Noun : never;

// A noun that is added without a kind does not compile: nothing may be left out of every filter.
const KINDS: Readonly<Record<NounOf<EventType>, EntryKind>> = {
  note: 'note',
  entry: 'record',
  attachment: 'file',
  task: 'task',
  participant: 'people',
  role: 'people',
  team: 'people',
  rest: 'people',
  shift: 'people',
  logistics: 'people',
  command: 'command',
  incident: 'incident',
  contacts: 'incident',
  risk: 'incident',
  broadcast: 'broadcast',
  status: 'broadcast',
  decision: 'decision',
  rollcall: 'roll-call',
  can: 'roll-call',
  signal: 'signal',
  reminder: 'reminder',
  clock: 'reminder',
  log: 'record',
};

const NONE: readonly Revision[] = [];

/** The entry of an event, without revisions. */
export function entryOf(event: IncidentEvent, expected: boolean): Entry {
  return { event, kind: kindOf(event.type), revisions: NONE, expected };
}

function kindOf(type: string): EntryKind {
  return isKnownEvent(type) ? KINDS[type.split('.', 1)[0] as NounOf<EventType>] : 'unknown';
}

/** What a note says now: its last corrected text, or the one it was written with. */
export function noteText({ event, revisions }: Entry): string {
  const corrected = revisions.findLast(({ text }) => text !== null)?.text;
  const { text } = event.data as { readonly text?: unknown };
  return corrected ?? (typeof text === 'string' ? text : '');
}

/** When it was: the last corrected time, or the event's own. */
export function entryTime({ event, revisions }: Entry): Instant {
  return revisions.findLast(({ time }) => time !== null)?.time ?? event.at;
}
