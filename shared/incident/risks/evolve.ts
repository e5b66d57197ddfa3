import type { Evolvers } from '../evolver.ts';
import type { RiskEvents } from './events.ts';

export const evolveRisks: Evolvers<RiskEvents> = {
  'risk.noted': (state, { risk, text }, { at, actor }) => ({
    ...state,
    risks: { ...state.risks, [risk]: { id: risk, text, by: actor.id, at } },
  }),

  'risk.cleared': (state, { risk }) => ({
    ...state,
    risks: Object.fromEntries(Object.entries(state.risks).filter(([id]) => id !== risk)),
  }),
};
