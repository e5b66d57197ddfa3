import { romaji, typedInto } from '#shared/text/romaji.ts';

/** Something that can be found by its name, and by what else it is called. */
export interface Named {
  readonly id: string;
  readonly label: string;
  /** Readings in kana and other words, with blanks between them. */
  readonly find: string;
}

/** How well a query fits, best first. What is said exactly comes before what was used lately; see `rank`. */
export const TIERS = ['exact', 'reading', 'beginning', 'word', 'initials', 'within', 'loose'] as const;

export type Tier = (typeof TIERS)[number];

/** A name made ready to be compared often. */
export interface Prepared {
  readonly label: string;
  /** The label's words; what is written without blanks is one. */
  readonly labelWords: readonly string[];
  readonly initials: string;
  readonly words: readonly string[];
  /** The words and the label where they are in kana alone: what romaji is compared with. */
  readonly kana: readonly string[];
}

/** Nobody types more; what is pasted need not be compared to its end. */
const LONGEST = 60;
const KANA = /^[ぁ-ゖー]+$/;
/** Letters left out between two that were typed. */
const WIDEST_GAP = 6;

/** Text as it is compared: width, case and kind of kana do not matter, and signs that nobody sees are no part of it. */
function comparable(text: string): string {
  return text
    .slice(0, LONGEST * 4)
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What somebody typed, as it is compared. */
export function comparableQuery(text: string): string {
  return comparable(text).slice(0, LONGEST).trim();
}

export function prepare({ label, find }: Named): Prepared {
  const name = comparable(label);
  const labelWords = name.split(/[^\p{L}\p{N}ー]+/u).filter((word) => word !== '');
  const words = comparable(find)
    .split(' ')
    .filter((word) => word !== '');
  const kana = [...new Set([...words, ...labelWords])].filter((word) => KANA.test(word));
  return {
    label: name,
    labelWords,
    initials: labelWords.map((word) => word[0] ?? '').join(''),
    words,
    kana,
  };
}

/** How a query, already `comparable`, fits a name; null where it does not. */
export function tierOf(query: string, name: Prepared): Tier | null {
  const whole = tierOfPhrase(query, name);
  if (whole !== null && whole !== 'loose') return whole;
  const words = query.split(' ');
  if (words.length === 1) return whole;
  // Several words, in any order: as good as the worst of them.
  let worst = TIERS.indexOf('word');
  for (const word of words) {
    const tier = tierOfPhrase(word, name);
    if (tier === null) return whole;
    worst = Math.max(worst, TIERS.indexOf(tier));
  }
  return TIERS[worst] ?? null;
}

function tierOfPhrase(query: string, name: Prepared): Tier | null {
  if (query === name.label) return 'exact';
  const readings = name.kana.map((reading) => howFar(reading, query));
  if (readings.includes('whole')) return 'reading';
  if (name.label.startsWith(query) || readings.includes('begun')) return 'beginning';
  if (name.labelWords.some((word) => word.startsWith(query)) || name.label.includes(` ${query}`))
    return 'word';
  if (name.words.some((word) => word.startsWith(query))) return 'word';
  if (query.length > 1 && name.initials.startsWith(query)) return 'initials';
  if (name.label.includes(query) || name.words.some((word) => word.includes(query))) return 'within';
  if (readings.includes('within')) return 'within';
  return isLoosely(name.label, query) || readings.includes('loose') ? 'loose' : null;
}

type HowFar = 'whole' | 'begun' | 'within' | 'loose' | null;

// Many things share their readings: each is compared once with what was typed last.
let compared = '';
const known = new Map<string, HowFar>();

/** How a query fits a reading in kana, typed in kana or in Latin letters. */
function howFar(reading: string, query: string): HowFar {
  if (query !== compared || known.size > 10_000) {
    compared = query;
    known.clear();
  }
  let found = known.get(reading);
  if (found === undefined) {
    found = compareReading(reading, query);
    known.set(reading, found);
  }
  return found;
}

function compareReading(reading: string, query: string): HowFar {
  const latin = romaji(reading);
  if (query === reading || query === latin || query === romaji(reading, 'kunrei')) return 'whole';
  if (typedInto(reading, query) !== null) return 'begun';
  for (let from = 1; from < reading.length; from += 1)
    if (typedInto(reading, query, from) !== null) return 'within';
  return isLoosely(latin, query) ? 'loose' : null;
}

/** Whether the letters stand there in this order, near each other, from the beginning of a word on. */
function isLoosely(text: string, query: string): boolean {
  // Most have not even the letters in this order.
  let from = 0;
  for (const letter of query) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  let ends: number[] = [];
  for (const [index, letter] of [...query].entries()) {
    const next: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] !== letter) continue;
      const isNear =
        index === 0
          ? at === 0 || text[at - 1] === ' '
          : ends.some((end) => at > end && at - end <= WIDEST_GAP);
      if (isNear) next.push(at);
    }
    if (next.length === 0) return false;
    ends = next;
  }
  return true;
}
