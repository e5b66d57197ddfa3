import { fold } from './fold.ts';

/** Somebody who may be named in an assignment line. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Why they cannot be given a task now. */
  readonly away: 'resting' | 'released' | null;
  readonly observes: boolean;
}

/** A role by the words that people write for it, and who holds it. */
export interface RoleHolders {
  readonly words: readonly string[];
  readonly holders: readonly string[];
}

export interface NameRead {
  /** Nobody: unknown. One: found. More: ambiguous. */
  readonly matches: readonly Candidate[];
  /** Where the name ends in the folded line. */
  readonly end: number;
}

/** Names end with these in Japanese address; they are read over. */
const HONORIFIC = /^(?:さん|さま|様|君|くん)/;

const LETTER = /[\p{L}\p{N}]/u;
/** Scripts written without spaces: a name in them may be followed by anything. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]$/u;

/**
 * The person named at a place of a folded line. A whole name or role wins, the longest first; else the beginning
 * of a name or of one of its words.
 */
export function readName(
  text: string,
  at: number,
  people: readonly Candidate[],
  roles: readonly RoleHolders[],
): NameRead {
  return readWhole(text, at, people, roles) ?? readBeginning(text, at, people);
}

function readWhole(
  text: string,
  at: number,
  people: readonly Candidate[],
  roles: readonly RoleHolders[],
): NameRead | null {
  const known = [
    ...people.map((person) => ({ words: folded(person.name), matches: [person] })),
    ...roles.flatMap(({ words, holders }) =>
      words.map((word) => ({
        words: folded(word),
        matches: people.filter(({ id }) => holders.includes(id)),
      })),
    ),
  ].filter(({ words, matches }) => words !== '' && matches.length > 0 && isAt(text, at, words));
  const longest = Math.max(0, ...known.map(({ words }) => words.length));
  if (longest === 0) return null;
  const best = known.filter(({ words }) => words.length === longest);
  const matches = [...new Set(best.flatMap((found) => found.matches))];
  return { matches, end: afterHonorific(text, at + longest) };
}

function readBeginning(text: string, at: number, people: readonly Candidate[]): NameRead {
  const said = /^[^\s\d@]*/u.exec(text.slice(at))?.[0] ?? '';
  const end = at + said.length;
  const bare = said.replace(/(?:さん|さま|様|君|くん)$/u, '');
  if (bare === '') return { matches: [], end };
  const matches = people.filter(({ name }) => {
    const whole = folded(name);
    return whole.startsWith(bare) || whole.split(' ').some((word) => word.startsWith(bare));
  });
  return { matches, end };
}

function isAt(text: string, at: number, words: string): boolean {
  if (!text.startsWith(words, at)) return false;
  const next = text[at + words.length] ?? ' ';
  return UNSPACED.test(words) || !LETTER.test(next) || /\d/.test(next);
}

function afterHonorific(text: string, at: number): number {
  return at + (HONORIFIC.exec(text.slice(at))?.[0].length ?? 0);
}

function folded(name: string): string {
  return fold(name.trim()).text.replace(/ +/g, ' ');
}
