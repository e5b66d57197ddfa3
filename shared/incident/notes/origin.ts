import type { ActingContext } from '../decision.ts';

/** Whether a thing says that it came from a note, and there is none such (TL-2). */
export function isUnknownNote(note: string | undefined, context: Pick<ActingContext, 'note'>): boolean {
  return note !== undefined && context.note(note) === undefined;
}
