import type { Evolvers } from '../evolver.ts';
import type { IncidentState } from '../state.ts';
import type { DecisionEvents } from './events.ts';
import type { DecisionRecord } from './record.ts';

export const evolveDecisions: Evolvers<DecisionEvents> = {
  'decision.proposed': (state, { decision, ...said }, { at, actor }) => ({
    ...state,
    decisions: {
      ...state.decisions,
      [decision]: {
        id: decision,
        proposal: said.proposal,
        risk: said.risk,
        executor: said.executor,
        status: 'open',
        proposedAt: at,
        proposedBy: actor.id,
        closesAt: said.closesAt,
        objections: [],
        verifyMinutes: said.verifyMinutes,
        note: said.note,
        settled: null,
        verifyAt: null,
        verified: null,
      },
    },
  }),

  'decision.held': (state, { decision, closesAt }, { actor }) =>
    withDecision(state, decision, ({ holds = [] }) => ({ closesAt, holds: [...holds, actor.id] })),

  'decision.objected': (state, { decision, reason }, { at, actor }) =>
    withDecision(state, decision, ({ objections }) => ({
      objections: [...objections, { at, by: actor.id, reason }],
    })),

  'decision.settled': (state, { decision, outcome, reason, bySilence, verifyAt }, { at, actor }) =>
    withDecision(state, decision, () => ({
      status: outcome,
      settled: { at, by: bySilence ? null : actor.id, reason },
      verifyAt,
    })),

  'decision.verified': (state, { decision, outcome, text }, { at, actor }) =>
    withDecision(state, decision, () => ({ verified: { at, by: actor.id, outcome, text } })),
};

function withDecision(
  state: IncidentState,
  id: string,
  patch: (decision: DecisionRecord) => Partial<DecisionRecord>,
): IncidentState {
  const decision = state.decisions[id];
  if (decision === undefined) return state;
  return { ...state, decisions: { ...state.decisions, [id]: { ...decision, ...patch(decision) } } };
}
