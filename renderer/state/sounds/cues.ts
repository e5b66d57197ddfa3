import { type Clock, clockLevel } from '#shared/incident/clocks/clock.ts';
import { clocks } from '#shared/incident/clocks/clocks.ts';
import { actingRole, participantOf } from '#shared/incident/participants/lookup.ts';
import type { ActingRole } from '#shared/incident/roles.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Instant, toMs } from '#shared/time/instant.ts';
import { myShiftReminders } from '../shifts/my-reminders.ts';
import type { Sound } from './score.ts';

/** One thing that sounds once. Acting on it and its coming back make another key (CLOCK-3). */
export interface Cue {
  readonly key: string;
  readonly sound: Sound;
  /** Somebody asks the reader by name, or it is the end of their own rest: heard while they rest, too (FAT-6). */
  readonly isDirect: boolean;
}

/** Who hears every lapse; others hear what concerns themselves. */
const HEARS_ALL: readonly ActingRole[] = ['commander', 'deputy', 'scribe'];

/** All that asks for this reader's attention now. What is new among it since the last look has to sound. */
export function cues(state: IncidentState, me: string, now: Instant): readonly Cue[] {
  const lapsed = heard(state, me)
    .filter((clock) => clockLevel(clock, now) === 'red')
    .map(
      ({ id, kind, person, since, redAt }): Cue => ({
        key: `${id} ${since} ${redAt}`,
        sound: 'lapse',
        isDirect: kind === 'rest' && person === me,
      }),
    );
  return [
    ...lapsed,
    ...instructions(state, me),
    ...callsBack(state, me),
    ...shifts(state, me),
    ...calls(state, me),
  ];
}

/** When the next of the clocks that this reader hears turns red; null where none will by itself. */
export function nextLapse(state: IncidentState, me: string, now: Instant): Instant | null {
  const ahead = heard(state, me)
    .flatMap(({ redAt }) => (redAt === null ? [] : [redAt]))
    .filter((at) => toMs(at) > toMs(now))
    .sort((a, b) => toMs(a) - toMs(b));
  return ahead[0] ?? null;
}

function heard(state: IncidentState, me: string): readonly Clock[] {
  const reader = participantOf(state, me);
  const role = reader === undefined ? null : actingRole(state, reader);
  const all = role === null || HEARS_ALL.includes(role);
  return clocks(state).filter(({ kind, person }) => all || person === me || kind === 'command-vacant');
}

/** A task that came to the reader from somebody else, and waits for "understood" (TASK-2). */
function instructions(state: IncidentState, me: string): readonly Cue[] {
  return Object.values(state.tasks)
    .filter(({ assignee, assigner, status }) => assignee === me && assigner !== me && status === 'assigned')
    .map(({ id, assignedAt }) => ({
      key: `instruction:${id} ${assignedAt}`,
      sound: 'instruction',
      isDirect: true,
    }));
}

/** Whoever rests is asked back: that is heard like an instruction, and waits for their own word (FAT-6). */
function callsBack(state: IncidentState, me: string): readonly Cue[] {
  const calledBack = participantOf(state, me)?.rest?.calledBack ?? null;
  if (calledBack === null) return [];
  return [{ key: `call-back:${calledBack.at}`, sound: 'instruction', isDirect: true }];
}

/** A shift of the reader's that begins or ends (SHIFT-2): a direct call, as an instruction is. */
function shifts(state: IncidentState, me: string): readonly Cue[] {
  return myShiftReminders(state, me).map(({ key }) => ({
    key: `reminder:${key}`,
    sound: 'instruction',
    isDirect: true,
  }));
}

/** What waits for the reader's word: a roll call, a window in which to object, command that is offered to them. */
function calls(state: IncidentState, me: string): readonly Cue[] {
  const { open } = state.rollCalls;
  const { offer } = state.command;
  const isAsked = open?.people.includes(me) === true && !Object.hasOwn(open.answers, me);
  const observes = participantOf(state, me)?.role === 'observer' && state.command.commander !== me;
  const windows = Object.values(state.decisions).filter(
    ({ status, proposedBy }) => status === 'open' && proposedBy !== me && !observes,
  );
  return [
    ...(isAsked ? [{ key: `roll-call:${open.id}`, sound: 'roll-call', isDirect: false } as const] : []),
    ...windows.map(({ id }): Cue => ({ key: `objection:${id}`, sound: 'objection', isDirect: false })),
    ...(offer?.to === me ? [{ key: `offer:${offer.id}`, sound: 'offer', isDirect: true } as const] : []),
  ];
}
