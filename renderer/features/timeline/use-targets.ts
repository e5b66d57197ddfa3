import { useMay } from '#renderer/state/may.ts';
import type { NoteTarget } from '#renderer/state/notes/NoteWays.tsx';

const COMMANDS = {
  task: 'task.assign',
  decision: 'decision.propose',
  broadcast: 'broadcast.draft',
} as const satisfies Record<NoteTarget, string>;

const ALL: readonly NoteTarget[] = ['task', 'decision', 'broadcast'];

/** The type under which a note is dragged; nothing outside this program takes it. */
export const NOTE_TYPE = 'application/x-quarterdeck-note';

/** What the reader may make of a note. */
export function useTargets(): readonly NoteTarget[] {
  const may = useMay();
  return ALL.filter((target) => may(COMMANDS[target]));
}
