import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import { type Clock, clockLevel } from '#shared/incident/clocks/clock.ts';
import { maySnooze } from '#shared/incident/clocks/decide.ts';
import { mayBePutOff } from '#shared/incident/clocks/snooze.ts';
import type { CommandType } from '#shared/incident/commands.ts';
import type { ActingRole, WatchedRole } from '#shared/incident/roles.ts';
import { dueHandOverInto } from '#shared/incident/shifts/hand-over.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Instant } from '#shared/time/instant.ts';

/** Actions that open something elsewhere on the screen: the page knows where. */
export type RailRequest =
  | { readonly kind: 'claim' | 'hand-over' | 'read-back' }
  | { readonly kind: 'assign-role'; readonly role: WatchedRole }
  | { readonly kind: 'name-lead'; readonly team: string }
  | {
      readonly kind: 'report' | 'extend' | 'reassign' | 'take-understand' | 'take-start';
      readonly task: string;
    }
  | { readonly kind: 'compose'; readonly audience: AudienceId }
  | { readonly kind: 'object' | 'settle' | 'verify'; readonly decision: string }
  | { readonly kind: 'call' | 'answer-can' | 'can-table' }
  | { readonly kind: 'seat'; readonly shift: string }
  | { readonly kind: 'plan' }
  | { readonly kind: 'logistics'; readonly request: string }
  | { readonly kind: 'order-rest' | 'take-break'; readonly participant: string };

/** The one action of an entry of the rail (CLOCK-2). */
export type RailAction =
  | RailRequest
  | { readonly kind: 'understand' | 'resume' | 'ask'; readonly task: string }
  | { readonly kind: 'call-out' }
  | { readonly kind: 'cancel-offer'; readonly offer: string }
  | { readonly kind: 'answer-ok'; readonly rollcall: string }
  | { readonly kind: 'roll-call' }
  | { readonly kind: 'start-shift'; readonly shift: string }
  | { readonly kind: 'end-rest' | 'call-back' | 'back-by-voice'; readonly participant: string };

export interface RailReader {
  readonly me: string;
  readonly role: ActingRole | null;
  /** Whether the reader's role may give a command (AUTH-1). */
  readonly may: (type: CommandType) => boolean;
  /** The reader speaks for others: commander, deputy, scribe or owner. */
  readonly speaksForOthers: boolean;
  /** The reader orders rest for others: commander, deputy or owner. */
  readonly leads: boolean;
}

/** The action beside an entry for this reader now; null where it is others' to act, or too early. */
export function actionAt(
  clock: Clock,
  state: IncidentState,
  reader: RailReader,
  now: Instant,
): RailAction | null {
  // What nobody has to say yet is not offered to be said.
  if (clock.kind === 'call-out' && clockLevel(clock, now) === 'calm') return null;
  return actionOf(clock, state, reader);
}

/** Whether the reader may put an entry off now, with a reason. */
export function putsOff(clock: Clock, { me, role, may }: RailReader, now: Instant): boolean {
  if (role === null || !may('clock.snooze') || !mayBePutOff(clock, now)) return false;
  return maySnooze(clock, { role, asker: { id: me } });
}

function actionOf(clock: Clock, state: IncidentState, reader: RailReader): RailAction | null {
  const { may, me } = reader;
  const mine = clock.person === me;
  switch (clock.kind) {
    case 'command-vacant':
      return may('command.claim') ? { kind: 'claim' } : null;
    case 'command-offered':
      if (mine) return { kind: 'read-back' };
      return state.command.offer?.from === me ? { kind: 'cancel-offer', offer: clock.subject } : null;
    case 'role-vacant':
      return may('role.assign') ? { kind: 'assign-role', role: clock.subject as WatchedRole } : null;
    case 'team-lead':
      return may('team.change') ? { kind: 'name-lead', team: clock.subject } : null;
    case 'task-understood':
      if (mine) return { kind: 'understand', task: clock.subject };
      return may('task.reassign') ? { kind: 'reassign', task: clock.subject } : null;
    case 'task-blocked':
      if (mine) return { kind: 'resume', task: clock.subject };
      return may('task.reassign') ? { kind: 'reassign', task: clock.subject } : null;
    case 'task-returned':
      return may('task.reassign') ? { kind: 'reassign', task: clock.subject } : null;
    case 'task-deadline':
      return deadlineAction(clock.subject, state, reader, mine);
    case 'update':
      return may('broadcast.send') ? { kind: 'compose', audience: clock.subject } : null;
    case 'commander-duty':
      return mine && state.command.offer === null ? { kind: 'hand-over' } : null;
    case 'duty':
      if (mine) return { kind: 'take-break', participant: me };
      return reader.leads ? { kind: 'order-rest', participant: clock.subject } : null;
    case 'rest':
      if (mine) return { kind: 'end-rest', participant: me };
      if (!reader.leads) return null;
      return {
        kind: isCalledBack(state, clock.subject) ? 'back-by-voice' : 'call-back',
        participant: clock.subject,
      };
    case 'shift-coming':
    case 'shift-leaving':
    case 'shift-hand-over':
      return mine || reader.leads ? seatAction(clock, state, me) : null;
    case 'shift-end':
      return may('shift.plan') ? { kind: 'plan' } : null;
    case 'logistics':
      return may('logistics.arrange') ? { kind: 'logistics', request: clock.subject } : null;
    case 'roll-call':
      return may('rollcall.start') ? { kind: 'roll-call' } : null;
    case 'roll-call-answer':
      return mine ? { kind: 'answer-ok', rollcall: state.rollCalls.open?.id ?? '' } : null;
    case 'roll-call-open':
    case 'roll-call-help':
      return may('rollcall.close') ? { kind: 'call' } : null;
    case 'decision-window':
      if (settles(state, reader)) return { kind: 'settle', decision: clock.subject };
      return may('decision.object') ? { kind: 'object', decision: clock.subject } : null;
    case 'decision-settle':
      return settles(state, reader) ? { kind: 'settle', decision: clock.subject } : null;
    case 'decision-verify':
      return mine || reader.speaksForOthers ? { kind: 'verify', decision: clock.subject } : null;
    case 'can-open':
      return may('can.close') ? { kind: 'can-table' } : null;
    case 'can-answer':
      return mine ? { kind: 'answer-can' } : null;
    case 'call-out':
      return may('clock.call_out') ? { kind: 'call-out' } : null;
  }
}

/** A seat that nobody hands over is begun at once; else the hand-over is looked at. */
function seatAction({ subject }: Clock, state: IncidentState, me: string): RailAction | null {
  const due = dueHandOverInto(state, subject);
  if (due === undefined) return null;
  if (due.leaving !== null) return { kind: 'seat', shift: subject };
  // Command is begun by nobody for another: it is taken by oneself.
  if (due.coming.role === 'commander' && due.coming.person !== me) return null;
  const { person: participant } = due.coming;
  // Nobody is begun for out of their rest.
  if (participant !== me && state.participants[participant]?.rest != null)
    return { kind: isCalledBack(state, participant) ? 'back-by-voice' : 'call-back', participant };
  return { kind: 'start-shift', shift: subject };
}

/** Whoever was called back is heard next: nobody else says that a rest is over (FAT-6). */
function isCalledBack({ participants }: IncidentState, participant: string): boolean {
  return participants[participant]?.rest?.calledBack != null;
}

/** The commander settles; while there is none, whoever else may. */
function settles({ command }: IncidentState, { me, may }: RailReader): boolean {
  return may('decision.settle') && (command.commander === null || command.commander === me);
}

/** "Have you finished?" first; once it was asked and not answered, time for it. */
function deadlineAction(
  task: string,
  state: IncidentState,
  { may, speaksForOthers }: RailReader,
  mine: boolean,
): RailAction | null {
  if (mine) return { kind: 'report', task };
  const asked = state.tasks[task]?.asked ?? null;
  const waiting = asked !== null && !asked.answered;
  if (waiting && speaksForOthers) return { kind: 'extend', task };
  if (waiting) return may('task.reassign') ? { kind: 'reassign', task } : null;
  return may('task.ask') ? { kind: 'ask', task } : null;
}
