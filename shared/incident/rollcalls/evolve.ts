import type { Evolvers } from '../evolver.ts';
import type { RollCallEvents } from './events.ts';

/** How many that are over the state keeps; the log has them all. */
const KEPT = 10;

export const evolveRollCalls: Evolvers<RollCallEvents> = {
  /** Who asks is there: they are counted as answered. */
  'rollcall.started': (state, { rollcall, people }, { at, actor }) => ({
    ...state,
    rollCalls: {
      ...state.rollCalls,
      lastAt: at,
      open: {
        id: rollcall,
        startedAt: at,
        startedBy: actor.id,
        people,
        answers: people.includes(actor.id) ? { [actor.id]: { at, by: actor.id, answer: 'ok' } } : {},
      },
    },
  }),

  'rollcall.answered': (state, { rollcall, participant, answer }, { at, actor }) => {
    const { open } = state.rollCalls;
    if (open?.id !== rollcall) return state;
    const answers = { ...open.answers, [participant]: { at, by: actor.id, answer } };
    return { ...state, rollCalls: { ...state.rollCalls, open: { ...open, answers } } };
  },

  'rollcall.closed': (state, { rollcall, ...said }, { at }) => {
    const { open, past, lastAt } = state.rollCalls;
    if (open?.id !== rollcall) return state;
    const { startedAt, startedBy } = open;
    const over = { id: rollcall, startedAt, startedBy, closedAt: at, ...said };
    return { ...state, rollCalls: { open: null, past: [...past, over].slice(-KEPT), lastAt } };
  },

  'can.started': (state, { round, people }, { at, actor }) => ({
    ...state,
    canRounds: {
      ...state.canRounds,
      open: { id: round, startedAt: at, startedBy: actor.id, people, answers: {}, closed: null },
    },
  }),

  'can.answered': (state, { round, participant, conditions, actions, needs }, { at, actor }) => {
    const { open } = state.canRounds;
    if (open?.id !== round) return state;
    const said = { at, by: actor.id, conditions, actions, needs };
    const answers = { ...open.answers, [participant]: said };
    return { ...state, canRounds: { ...state.canRounds, open: { ...open, answers } } };
  },

  'can.closed': (state, { round, reason }, { at }) => {
    const { open, past } = state.canRounds;
    if (open?.id !== round) return state;
    const over = { ...open, closed: { at, reason } };
    return { ...state, canRounds: { open: null, past: [...past, over].slice(-KEPT) } };
  },
};
