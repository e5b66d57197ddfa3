import { audienceOf } from '#shared/incident/broadcasts/audience.ts';
import type { EventData, IncidentEvent } from '#shared/incident/event.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { TaskChange } from '#shared/incident/tasks/task.ts';
import type { Wording } from '#shared/text/wording.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What an entry says, before it is put into the reader's language. The subject's name stands before it. */
export interface Phrase {
  /** In the namespace `timeline`, under `events`. */
  readonly key: string;
  /** Whose name stands first, where that is not who gave the command. */
  readonly subject?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Blanks that are translated themselves: name -> key with its namespace. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Blanks that are named in both languages. */
  readonly wordings?: Readonly<Record<string, Wording>>;
  /** Blanks that are moments, told in the reader's zone. */
  readonly times?: Readonly<Record<string, Instant>>;
  /** Things with names in both languages, each with the word for how it stands: they fill the blank `list`. */
  readonly list?: readonly {
    readonly name: Wording;
    readonly term: string;
  }[];
  /** People's own words, which stand after the sentence as they are. */
  readonly quote?: string | null;
}

/** What a sentence may look up. */
export interface Reading {
  readonly state: IncidentState;
  readonly event: IncidentEvent;
  /** What a note says, as far as it is loaded. */
  readonly noteText: (note: string) => string | null;
  /** The event at a place in the log, as far as it is loaded. */
  readonly eventAt: (seq: number) => IncidentEvent | null;
}

/** One sentence per event type of a noun. */
export type Sentences<Events> = {
  readonly [Type in keyof Events]: (data: Events[Type], reading: Reading) => Phrase;
};

export type EverySentence = Sentences<EventData>;

/** The name of a person, the id where the log does not know them. */
export function nameIn({ state }: Reading, id: string): string {
  return nameOf(state, id);
}

/** An audience by its names, by its id where the incident does not know it. */
export function audienceIn({ state }: Reading, id: string): Wording {
  return audienceOf(state, id)?.name ?? { en: id, ja: id };
}

/** The title of a task, the id where the log does not know it. */
export function titleIn({ state }: Reading, task: string): string {
  return state.tasks[task]?.title ?? task;
}

/**
 * The name of whoever had a task when the event happened, null where nobody had: the record does not change with the
 * hands that the task goes through later.
 */
export function holderIn({ state, event }: Reading, task: string): string | null {
  const last = state.tasks[task]?.history.findLast(
    ({ what, at }) => HANDS.has(what) && Date.parse(at) <= Date.parse(event.at),
  );
  const holder = last?.to ?? null;
  return holder === null ? null : nameOf(state, holder);
}

const HANDS: ReadonlySet<TaskChange['what']> = new Set(['assigned', 'reassigned', 'returned']);

/** Where a severity is found in words. */
export function severityTerm(severity: string): string {
  return severity === 'unknown' ? 'app:severity.unknown' : `timeline:severities.${severity}`;
}
