import { readsVague } from '#shared/text/vague.ts';
import { fold } from './fold.ts';
import { readMinutes } from './minutes.ts';
import { type Candidate, type RoleHolders, readName } from './name.ts';

export interface AssignmentContext {
  readonly people: readonly Candidate[];
  /** Roles that can stand for the one person who holds them (TASK-1). */
  readonly roles: readonly RoleHolders[];
  readonly defaultMinutes: number;
}

/** Why a line cannot be sent. */
export type Problem =
  | { readonly kind: 'nobody-named' }
  | { readonly kind: 'unknown-name'; readonly said: string }
  | { readonly kind: 'ambiguous-name'; readonly said: string; readonly names: readonly string[] }
  | { readonly kind: 'several-people' }
  | { readonly kind: 'away'; readonly person: Candidate }
  | { readonly kind: 'observes'; readonly person: Candidate }
  | { readonly kind: 'minutes-out-of-range'; readonly minutes: number }
  | { readonly kind: 'no-title' }
  | { readonly kind: 'title-too-long'; readonly length: number };

/** What an assignment line says (TASK-1). It can be sent when there is no problem. */
export interface Assignment {
  readonly assignee: Candidate | null;
  readonly minutes: number;
  /** Minutes were written, not taken from the default. */
  readonly minutesSaid: boolean;
  readonly title: string;
  readonly problems: readonly Problem[];
  /** Reads like "can someone …". */
  readonly vague: boolean;
}

const MAX_MINUTES = 480;
const MAX_TITLE = 300;

/**
 * Reads `@name 20m what to do`. Names may have spaces, be Japanese, or be cut short while only one fits; the at
 * sign, digits and spaces may be full-width; minutes are `20m`, `20 min`, `1h30`, `20分`, `1時間半`. Null for an
 * empty line.
 */
export function parseAssignment(line: string, context: AssignmentContext): Assignment | null {
  const { text, origin } = fold(line);
  const start = text.search(/\S/);
  if (start === -1) return null;
  const problems: Problem[] = [];
  const named = text[start] === '@' ? readName(text, start + 1, context.people, context.roles) : null;
  let at = start;
  let assignee: Candidate | null = null;
  if (named === null) {
    problems.push({ kind: 'nobody-named' });
  } else {
    at = named.end;
    const said = line.slice(origin[start + 1], origin[named.end]).trim();
    if (named.matches.length > 1) {
      problems.push({ kind: 'ambiguous-name', said, names: named.matches.map(({ name }) => name) });
    } else {
      assignee = named.matches[0] ?? null;
      if (said === '') problems.push({ kind: 'nobody-named' });
      else if (assignee === null) problems.push({ kind: 'unknown-name', said });
      else if (assignee.away !== null) problems.push({ kind: 'away', person: assignee });
      else if (assignee.observes) problems.push({ kind: 'observes', person: assignee });
    }
  }
  if (named !== null && namesAnother(text, at, context)) problems.push({ kind: 'several-people' });
  const said = named === null ? null : readMinutes(text, at);
  if (said !== null) at = said.end;
  const minutes = said?.minutes ?? context.defaultMinutes;
  if (minutes < 1 || minutes > MAX_MINUTES) problems.push({ kind: 'minutes-out-of-range', minutes });
  const title = line.slice(origin[at]).trim();
  if (title === '') problems.push({ kind: 'no-title' });
  if (title.length > MAX_TITLE) problems.push({ kind: 'title-too-long', length: title.length });
  return { assignee, minutes, minutesSaid: said !== null, title, problems, vague: readsVague(title) };
}

/** An at sign within a word or an address: what stands before it belongs to it. */
const WITHIN = /[\p{Script=Latin}\p{N}._%+-]$/u;

/**
 * Whether somebody else is named after the first name: a task goes to one person. Right after the name any at sign
 * with a word is meant as a name; later on only one that names somebody.
 */
function namesAnother(text: string, after: number, { people, roles }: AssignmentContext): boolean {
  if (/^ *@\p{L}/u.test(text.slice(after))) return true;
  for (let at = text.indexOf('@', after); at !== -1; at = text.indexOf('@', at + 1)) {
    if (WITHIN.test(text.slice(0, at))) continue;
    if (readName(text, at + 1, people, roles).matches.length > 0) return true;
  }
  return false;
}
