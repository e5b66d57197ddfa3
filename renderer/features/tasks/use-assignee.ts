import { useActingRole } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { participantOf } from '#shared/incident/participants/lookup.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { mayOverride } from '#shared/incident/tasks/assignee.ts';
import { type Unfit, unfitFor } from '#shared/incident/tasks/unfit.ts';
import { leadOf } from '#shared/incident/teams/lookup.ts';
import { toInstant } from '#shared/time/instant.ts';

/** What one should know of somebody before giving them a task. */
export interface AssigneeFacts {
  /** What speaks against them now (TASK-6). */
  readonly unfit: readonly Unfit[];
  /** They get a task only with a reason. */
  readonly needsReason: boolean;
  /** Whom they report to, where that is neither the reader nor the commander alone (ROLE-5). */
  readonly lead: Participant | null;
}

const NOTHING: AssigneeFacts = { unfit: [], needsReason: false, lead: null };

/** Whether the reader may give a task against somebody's rest. */
export function useMayOverride(): boolean {
  const role = useActingRole();
  return role !== null && mayOverride(role);
}

/** What speaks against giving somebody a task, and to whom they report. */
export function useAssignee(id: string | null, minutes: number): AssigneeFacts {
  const state = useRoomView((view) => view.state);
  const me = useRoomView((view) => view.me);
  const now = toInstant(useNow(10_000));
  const person = participantOf(state, id);
  if (person === undefined) return NOTHING;
  const unfit = unfitFor(state, person, minutes, now);
  const lead = leadOf(state, person.id);
  return {
    unfit,
    needsReason: person.attendance !== 'active',
    lead: lead === undefined || lead.id === me ? null : lead,
  };
}
