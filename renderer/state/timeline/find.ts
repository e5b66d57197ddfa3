import type { IncidentEvent } from '#shared/incident/event.ts';
import { participantOf } from '#shared/incident/participants/lookup.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Entry } from './entry.ts';

/** What an entry is found by, in the reader's words; folded by whoever compares it. */
export type Words = (entry: Entry, state: IncidentState) => string;

/** Text as it is compared: width, case and kana do not matter (ｻｰﾊﾞｰ, サーバー and さーばー are the same). */
export function folded(text: string): string {
  // Normalising is most of the work, and most of a log is written in signs that it leaves as they are.
  const lower = isNormal(text)
    ? text.toLowerCase()
    : text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');
  const plain = KATAKANA.test(lower) ? lower.replace(EVERY_KATAKANA, toHiragana) : lower;
  return UNSEEN.test(plain) ? plain.replace(EVERY_UNSEEN, '') : plain;
}

// ァ to ヶ, and the marks of repetition ヽ ヾ.
const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/;
const EVERY_KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/g;

// What nobody sees or types: marks of direction, with which names stand in sentences, joiners, soft hyphens; and the zero
// that stands between entries where they are searched as one text.
const UNSEEN = /[\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const EVERY_UNSEEN = new RegExp(UNSEEN, 'g');

function toHiragana(katakana: string): string {
  return String.fromCharCode(katakana.charCodeAt(0) - 0x60);
}

// ASCII, curved quotes, marks of direction, and of Japanese the full-width kana, common punctuation and kanji. Not the
// tone marks, 302a to 302f: several of them on one sign are brought into order.
const NORMAL =
  /^[\0-\x7f\u2018-\u201d\u2066-\u2069\u3001-\u3029\u3030-\u3035\u3041-\u3096\u309d\u309e\u30a1-\u30fe\u4e00-\u9fff]*$/;

/** Whether normalising leaves a text as it is, for sure. */
export function isNormal(text: string): boolean {
  return NORMAL.test(text);
}

/** The words that must all occur. */
export function wordsOf(query: string): readonly string[] {
  return folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Who did it, its texts, and the names and titles that it points to: what is found where nobody says it in words. */
export function rawWords({ event, revisions }: Entry, state: IncidentState): string {
  const said = [event.actor.name];
  for (const text of stringsIn(event.data)) {
    said.push(text);
    const name = participantOf(state, text)?.name;
    if (name !== undefined) said.push(name);
    const task = Object.hasOwn(state.tasks, text) ? state.tasks[text] : undefined;
    if (task !== undefined) said.push(task.title);
  }
  for (const { text } of revisions) if (text !== null) said.push(text);
  return said.join('\n');
}

/** Whether an event is by somebody or about them. */
export function concerns(event: IncidentEvent, person: string): boolean {
  if (event.actor.id === person) return true;
  for (const text of stringsIn(event.data)) if (text === person) return true;
  return false;
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* stringsIn(part);
  }
}
