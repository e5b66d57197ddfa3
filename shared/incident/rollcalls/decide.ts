import { eventId } from '#shared/ids/ids.ts';
import { type ActingContext, accept, type Deciders, type Decision, refuse } from '../decision.ts';
import type { EventBody } from '../event.ts';
import { nameOf } from '../participants/lookup.ts';
import type { ActingRole } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import { leadOf } from '../teams/lookup.ts';
import { askedInRound, type CanRound, silentInRound } from './can-round.ts';
import type { rollCallCommands } from './commands.ts';
import { type ByStanding, byStanding, isComplete, onAssignment, type RollCall } from './roll-call.ts';

/** Who may answer for somebody who is on the voice bridge and not at a screen. */
const SPEAKS_FOR_OTHERS: readonly ActingRole[] = ['commander', 'deputy', 'scribe', 'owner', 'lead'];

export const decideRollCalls: Deciders<typeof rollCallCommands> = {
  'rollcall.start': (state, _data, { command, asker }) => {
    if (state.rollCalls.open !== null) {
      return refuse('rollcall_open', { name: nameOf(state, state.rollCalls.open.startedBy) });
    }
    const people = onAssignment(state);
    if (people.every((id) => id === asker.id)) return refuse('rollcall_nobody');
    return accept({ type: 'rollcall.started', data: { rollcall: eventId(command, 0), people } });
  },

  'rollcall.answer': (state, { rollcall, answer, for: other }, context) =>
    onRollCall(state, rollcall, (call) => {
      const person = other ?? context.asker.id;
      const refused = mayAnswerFor(state, call.people, person, context);
      if (refused !== null) return refused;
      const answers = { ...call.answers, [person]: { at: context.now, by: context.asker.id, answer } };
      const groups = byStanding(state, { ...call, answers });
      const answered: EventBody = {
        type: 'rollcall.answered',
        data: { rollcall, participant: person, answer },
      };
      return isComplete(groups) ? accept(answered, closed(rollcall, groups, null)) : accept(answered);
    }),

  'rollcall.close': (state, { rollcall, reason }, { role }) =>
    onRollCall(state, rollcall, (call) => {
      const groups = byStanding(state, call);
      const complete = isComplete(groups);
      if (role === 'system' && !complete) return refuse('not_due');
      if (!complete && reason === undefined) {
        const missing = [...groups.help, ...groups.silent];
        return refuse('rollcall_incomplete', { names: namesOf(state, missing) });
      }
      return accept(closed(rollcall, groups, reason ?? null));
    }),

  'can.start': (state, _data, { command, asker }) => {
    const { open } = state.canRounds;
    if (open !== null) return refuse('can_open', { name: nameOf(state, open.startedBy) });
    const people = askedInRound(state, asker.id);
    if (people.length === 0) return refuse('can_nobody');
    return accept({ type: 'can.started', data: { round: eventId(command, 0), people } });
  },

  'can.answer': (state, { round: id, for: other, ...can }, context) =>
    onRound(state, id, (round) => {
      const person = other ?? context.asker.id;
      const refused = mayAnswerFor(state, round.people, person, context);
      if (refused !== null) return refused;
      if (Object.values(can).every((words) => words === '')) return refuse('can_empty');
      const said = { ...can, at: context.now, by: context.asker.id };
      const silent = silentInRound(state, { ...round, answers: { ...round.answers, [person]: said } });
      const answered: EventBody = { type: 'can.answered', data: { round: id, participant: person, ...can } };
      return silent.length === 0 ? accept(answered, roundClosed(id, silent, null)) : accept(answered);
    }),

  'can.close': (state, { round: id, reason }, { role }) =>
    onRound(state, id, (round) => {
      const silent = silentInRound(state, round);
      if (role === 'system' && silent.length > 0) return refuse('not_due');
      if (silent.length > 0 && reason === undefined) {
        return refuse('can_incomplete', { names: namesOf(state, silent) });
      }
      return accept(roundClosed(id, silent, reason ?? null));
    }),
};

function closed(rollcall: string, groups: ByStanding, reason: string | null): EventBody {
  return { type: 'rollcall.closed', data: { rollcall, complete: isComplete(groups), reason, ...groups } };
}

function roundClosed(round: string, silent: readonly string[], reason: string | null): EventBody {
  return { type: 'can.closed', data: { round, complete: silent.length === 0, reason, silent } };
}

function mayAnswerFor(
  state: IncidentState,
  people: readonly string[],
  person: string,
  { asker, role }: ActingContext,
): Decision | null {
  const speaks = SPEAKS_FOR_OTHERS.includes(role) || leadOf(state, person)?.id === asker.id;
  if (person !== asker.id && !speaks) return refuse('answer_only_own');
  return people.includes(person) ? null : refuse('not_asked', { name: nameOf(state, person) });
}

function onRollCall(state: IncidentState, id: string, then: (call: RollCall) => Decision): Decision {
  const { open, past } = state.rollCalls;
  if (open?.id === id) return then(open);
  return refuse(past.some((call) => call.id === id) ? 'rollcall_closed' : 'not_found');
}

function onRound(state: IncidentState, id: string, then: (round: CanRound) => Decision): Decision {
  const { open, past } = state.canRounds;
  if (open?.id === id) return then(open);
  return refuse(past.some((round) => round.id === id) ? 'can_closed' : 'not_found');
}

function namesOf(state: IncidentState, people: readonly string[]): string {
  return people.map((id) => nameOf(state, id)).join(', ');
}
