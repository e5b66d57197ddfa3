import type { Clock } from '#shared/incident/clocks/clock.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { silentInRound } from '#shared/incident/rollcalls/can-round.ts';
import { byStanding } from '#shared/incident/rollcalls/roll-call.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Description, Phrase } from './describe.ts';

export type AgreedKind =
  | 'decision-window'
  | 'decision-settle'
  | 'decision-verify'
  | 'roll-call'
  | 'roll-call-open'
  | 'roll-call-answer'
  | 'roll-call-help'
  | 'can-open'
  | 'can-answer';

/** Entries of the rail about decisions and roll calls, in words. */
export function describeAgreed(
  kind: AgreedKind,
  clock: Clock,
  state: IncidentState,
  mine: boolean,
): Description {
  switch (kind) {
    case 'decision-window':
    case 'decision-settle':
    case 'decision-verify':
      return describeDecision(kind, clock, state, mine);
    case 'roll-call': {
      const why =
        clock.since === state.phaseSince && state.phaseSince !== state.declaredAt ? 'phase' : 'regular';
      return { what: say('rollCall'), whose: say(`rollCallWhy.${why}`) };
    }
    case 'roll-call-open': {
      const { open } = state.rollCalls;
      const names = open === null ? '' : few(byStanding(state, open).silent, state);
      return { what: say('rollCallOpen', { names }), whose: say('rollCallOpenHow') };
    }
    case 'roll-call-answer':
      return { what: say('rollCallMine'), whose: say('rollCallMineHow') };
    case 'roll-call-help':
      return {
        what: say('rollCallHelp', { name: nameOf(state, clock.subject) }),
        whose: say('rollCallHelpHow'),
      };
    case 'can-open': {
      const { open } = state.canRounds;
      const names = open === null ? '' : few(silentInRound(state, open), state);
      return { what: say('canOpen', { names }), whose: say('canOpenHow') };
    }
    case 'can-answer':
      return { what: say('canMine'), whose: say('canMineHow') };
  }
}

function describeDecision(
  kind: 'decision-window' | 'decision-settle' | 'decision-verify',
  { subject, person }: Clock,
  state: IncidentState,
  mine: boolean,
): Description {
  const decision = state.decisions[subject];
  const proposal = decision?.proposal ?? '';
  switch (kind) {
    case 'decision-window':
      return { what: say('decisionWindow', { proposal }), whose: say('decisionWindowHow') };
    case 'decision-settle': {
      const by = (decision?.objections ?? []).map((objection) => objection.by);
      const values = { names: few(by, state), count: by.length };
      return { what: say('decisionSettle', { proposal }), whose: say('decisionOpposed', values) };
    }
    case 'decision-verify': {
      const name = person === null ? '' : nameOf(state, person);
      return {
        what: say('decisionVerify', { proposal }),
        whose: mine ? say('decisionYours') : say('decisionOf', { name }),
      };
    }
  }
}

/** More names than these are a number: the row has one line. */
const FEW = 3;

function few(people: readonly string[], state: IncidentState): string {
  const names = people.slice(0, FEW).map((id) => nameOf(state, id));
  const more = people.length - names.length;
  return [...names, ...(more > 0 ? [`+${more}`] : [])].join(', ');
}

function say(key: string, values: Phrase['values'] = {}): Phrase {
  return { key, values };
}
