import { fold } from './fold.ts';
import type { Candidate } from './name.ts';
import type { Assignment } from './parse.ts';

export interface Mention {
  /** Range in the line that a chosen name replaces, the at sign included. */
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
}

const SHOWN = 6;

/** The name that is being written: an at sign at the line's start with the caret still in the name. */
export function mentionAt(line: string, caret: number, people: readonly Candidate[]): Mention | null {
  const { text } = fold(line.slice(0, caret));
  const written = /^ *@(?<said>[^\d@]*)$/u.exec(text)?.groups?.['said'];
  if (written === undefined) return null;
  const said = written.trimStart();
  // A name that stands there whole, followed by a space, is chosen already.
  if (people.some(({ name }) => `${fold(name).text} ` === said)) return null;
  const candidates = people
    .filter(({ name }) => {
      const whole = fold(name).text;
      return whole.startsWith(said) || whole.split(' ').some((word) => word.startsWith(said));
    })
    .sort((a, b) => rank(a) - rank(b));
  const start = line.search(/[@＠]/u);
  return candidates.length === 0 || start === -1
    ? null
    : { start, end: caret, candidates: candidates.slice(0, SHOWN) };
}

/** The line and caret after a name was chosen. */
export function complete(
  line: string,
  mention: Mention,
  chosen: Candidate,
): { readonly line: string; readonly caret: number } {
  const head = `${line.slice(0, mention.start)}@${chosen.name} `;
  return { line: head + line.slice(mention.end).trimStart(), caret: head.length };
}

/** Who can take a task comes first. */
function rank({ away, observes }: Candidate): number {
  return away !== null ? 2 : observes ? 1 : 0;
}

/** The line with somebody else named, and the rest of it as it was read. */
export function nameInstead(
  { minutes, minutesSaid, title }: Pick<Assignment, 'minutes' | 'minutesSaid' | 'title'>,
  name: string,
): string {
  return `@${name} ${minutesSaid ? `${minutes}m ` : ''}${title}`;
}
