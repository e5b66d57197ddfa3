import { eventId } from '#shared/ids/ids.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import { nameOf } from '../participants/lookup.ts';
import type { ActingRole } from '../roles.ts';
import type { riskCommands } from './commands.ts';
import { MOST_RISKS } from './risk.ts';

/** Who clears what others noted. */
const CLEARS: readonly ActingRole[] = ['commander', 'deputy', 'scribe', 'owner'];

export const decideRisks: Deciders<typeof riskCommands> = {
  'risk.note': (state, { text }, { command }) =>
    Object.keys(state.risks).length >= MOST_RISKS
      ? refuse('too_many_risks', { limit: MOST_RISKS })
      : accept({ type: 'risk.noted', data: { risk: eventId(command, 0), text } }),

  'risk.clear': (state, { risk: id }, { asker, role }) => {
    const risk = Object.hasOwn(state.risks, id) ? state.risks[id] : undefined;
    if (risk === undefined) return refuse('risk_cleared');
    if (risk.by !== asker.id && !CLEARS.includes(role))
      return refuse('risk_not_yours', { name: nameOf(state, risk.by) });
    return accept({ type: 'risk.cleared', data: { risk: id, text: risk.text } });
  },
};
