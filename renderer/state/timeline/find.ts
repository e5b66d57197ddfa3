import type { IncidentEvent } from '#shared/incident/event.ts';
import { participantOf } from '#shared/incident/participants/lookup.ts';
import type { IncidentState } from '#shared/incident/state.ts';

/** Text as it is compared: width, case and kana do not matter (ｻｰﾊﾞｰ, サーバー and さーばー are the same). */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60));
}

/** The words that must all occur. */
export function wordsOf(query: string): readonly string[] {
  return folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** All that can be found of an event: who did it, its texts, and the names and titles that it points to. */
export function findable(event: IncidentEvent, state: IncidentState): string {
  const said = [event.actor.name];
  for (const text of stringsIn(event.data)) {
    said.push(text);
    const name = participantOf(state, text)?.name;
    if (name !== undefined) said.push(name);
    const task = Object.hasOwn(state.tasks, text) ? state.tasks[text] : undefined;
    if (task !== undefined) said.push(task.title);
  }
  return folded(said.join('\n'));
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
