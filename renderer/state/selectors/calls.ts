import type { CanRound } from '#shared/incident/rollcalls/can-round.ts';
import { type RollCall, standingOf } from '#shared/incident/rollcalls/roll-call.ts';
import type { RoomView } from '../room-store.ts';

/** The roll call that waits for the reader's answer, or null; also while their cry for help is not answered yet. */
export function rollCallForMe({ state, me }: RoomView): RollCall | null {
  const call = state.rollCalls.open;
  if (call === null || state.phase === 'closed' || !call.people.includes(me)) return null;
  const standing = standingOf(state, call, me);
  return standing === 'silent' || standing === 'help' ? call : null;
}

/** The CAN round that waits for the reader's answer, or null. */
export function roundForMe({ state, me }: RoomView): CanRound | null {
  const round = state.canRounds.open;
  if (round === null || state.phase === 'closed' || !round.people.includes(me)) return null;
  return Object.hasOwn(round.answers, me) ? null : round;
}
