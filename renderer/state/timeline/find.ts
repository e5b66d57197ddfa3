import type { IncidentEvent } from '#shared/incident/event.ts';
import { participantOf } from '#shared/incident/participants/lookup.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Entry } from './entry.ts';

/** What an entry is found by, in the reader's words; folded by whoever compares it. */
export type Words = (entry: Entry, state: IncidentState) => string;

/** Text as it is compared: width, case and kana do not matter (ｻｰﾊﾞｰ, サーバー and さーばー are the same). */
export function folded(text: string): string {
  // Most of a log is plain ASCII or has no kana of the other kind: nothing is rewritten there.
  const lower = isAscii(text)
    ? text.toLowerCase()
    : text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');
  const plain = KATAKANA.test(lower) ? lower.replace(EVERY_KATAKANA, toHiragana) : lower;
  // Stands between entries where they are searched as one text.
  return plain.includes('\0') ? plain.replaceAll('\0', '') : plain;
}

// ァ to ヶ, and the marks of repetition ヽ ヾ.
const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/;
const EVERY_KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/g;

function toHiragana(katakana: string): string {
  return String.fromCharCode(katakana.charCodeAt(0) - 0x60);
}

function isAscii(text: string): boolean {
  for (let n = 0; n < text.length; n++) if (text.charCodeAt(n) > 0x7f) return false;
  return true;
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
