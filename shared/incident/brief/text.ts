import { type Instant, msBetween } from '#shared/time/instant.ts';
import type { ClockLevel } from '../clocks/clock.ts';
import { BRIEF_POINTS, type Brief, type BriefPointId } from './brief.ts';
import { BRIEF_WORDS, type BriefWords } from './words.ts';

/** One sentence of a brief. Its level is in its words, too. */
export interface BriefLine {
  readonly text: string;
  readonly level: ClockLevel;
}

/** One point of a brief, as it is said and read back. */
export interface BriefSection {
  readonly id: BriefPointId;
  readonly heading: string;
  readonly lines: readonly BriefLine[];
}

/** A brief in a language. */
export interface BriefText {
  readonly title: string;
  readonly asOf: string;
  /** What the reader must know before all else: that it is a drill. */
  readonly mark: string | null;
  readonly sections: readonly BriefSection[];
}

/** So many lines of one point are said on a screen; the rest is counted. */
const MOST_LINES = 40;

/**
 * A brief in a language.
 * @param time says a moment in the reader's zone
 * @param most lines of one point; the rest is counted
 */
export function briefText(
  brief: Brief,
  language: 'en' | 'ja',
  time: (at: Instant) => string,
  most = MOST_LINES,
): BriefText {
  const words = BRIEF_WORDS[language];
  return {
    title: `${words.title}: ${brief.key} ${brief.title}`,
    asOf: words.asOf(time(brief.at)),
    mark: brief.isDrill ? words.drill : null,
    sections: BRIEF_POINTS.map((id) => {
      const lines = linesOf(id, brief, words, time);
      const rest = lines.length - most;
      return {
        id,
        heading: words.points[id],
        lines: rest > 0 ? [...lines.slice(0, most), calm(words.more(rest))] : lines,
      };
    }),
  };
}

function linesOf(
  id: BriefPointId,
  brief: Brief,
  words: BriefWords,
  time: (at: Instant) => string,
): readonly BriefLine[] {
  const when = (at: Instant | null) => (at === null ? null : time(at));
  switch (id) {
    case 'situation': {
      const { commander } = brief;
      return [
        calm(words.declared(time(brief.declaredAt), msBetween(brief.declaredAt, brief.at))),
        calm(words.phase(brief.phase, time(brief.phaseSince))),
        commander === null
          ? { text: words.noCommand, level: 'red' }
          : calm(words.command(commander.name, time(commander.since))),
      ];
    }
    case 'severity':
      return [calm(words.severity(brief.severity, time(brief.severitySince)))];
    case 'decisions':
      return orNone(
        brief.decisions.map((decision) => ({
          text: words.decision(decision, when(decision.verifyAt)),
          level: decision.level,
        })),
        words.none.decisions,
      );
    case 'tasks':
      return orNone(
        brief.tasks.map((task) => ({ text: words.task(task, when(task.due)), level: task.level })),
        words.none.tasks,
      );
    case 'updates':
      return orNone(
        brief.updates.map(({ audience, due, level }) => ({
          text: words.update(audience, time(due), level === 'red'),
          level,
        })),
        words.none.updates,
      );
    case 'people':
      return [
        ...orNone(
          brief.people.map((person) => ({
            text: words.person(person, when(person.restUntil)),
            level: person.level,
          })),
          words.none.people,
        ),
        ...(brief.observers === 0 ? [] : [calm(words.observers(brief.observers))]),
      ];
    case 'risks':
      return orNone(
        brief.risks.map(({ text, who, at }) => calm(words.risk(text, who, time(at)))),
        words.none.risks,
      );
  }
}

function orNone(lines: readonly BriefLine[], none: string): readonly BriefLine[] {
  return lines.length === 0 ? [calm(none)] : lines;
}

function calm(text: string): BriefLine {
  return { text, level: 'calm' };
}
