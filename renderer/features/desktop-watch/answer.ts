import type { Room } from '#renderer/state/room.ts';
import type { RoomView } from '#renderer/state/room-store.ts';
import type { Clock } from '#shared/incident/clocks/clock.ts';

/** What the one button of a notification says for its person. */
export type Answer =
  | { readonly kind: 'understood'; readonly task: string }
  | { readonly kind: 'ok'; readonly rollcall: string };

/** The answer that one press can give; null where it takes more than a press, and the room has to be opened. */
export function answerTo({ kind, subject }: Clock, { state, me }: RoomView): Answer | null {
  // Who commands is asked once whether it has to be them (ROLE-4): that is a question of the room.
  if (kind === 'task-understood' && state.command.commander !== me)
    return { kind: 'understood', task: subject };
  const { open } = state.rollCalls;
  return kind === 'roll-call-answer' && open !== null ? { kind: 'ok', rollcall: open.id } : null;
}

/** Gives it by the same door as the room's own buttons: what is refused stands among the room's conflicts. */
export function giveAnswer(room: Pick<Room, 'send'>, answer: Answer): void {
  switch (answer.kind) {
    case 'understood':
      void room.send('task.understand', { task: answer.task });
      break;
    case 'ok':
      void room.send('rollcall.answer', { rollcall: answer.rollcall, answer: 'ok' });
  }
}
