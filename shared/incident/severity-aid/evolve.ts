import type { Evolvers } from '../evolver.ts';
import type { SeverityAidEvents } from './events.ts';

export const evolveSeverityAid: Evolvers<SeverityAidEvents> = {
  'incident.assessed': (state, { alert, exposure, contacts, hit, severity }, { at, actor }) => ({
    ...state,
    assessment: { at, by: actor.id, alert, exposure, contacts, hit, severity },
  }),
};
