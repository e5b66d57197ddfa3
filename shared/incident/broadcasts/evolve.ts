import type { Evolvers } from '../evolver.ts';
import { settingsInForce } from '../settings/timers.ts';
import { cadenceAfterSending } from './cadence.ts';
import type { BroadcastEvents } from './events.ts';

export const evolveBroadcasts: Evolvers<BroadcastEvents> = {
  'broadcast.drafted': (state, { broadcast, ...said }, { at, actor }) => ({
    ...state,
    broadcasts: {
      ...state.broadcasts,
      [broadcast]: {
        id: broadcast,
        ...said,
        note: said.note ?? null,
        draftedAt: at,
        draftedBy: actor.id,
        sentAt: null,
        sentBy: null,
      },
    },
  }),

  'broadcast.sent': (state, { broadcast, ...said }, { at, actor }) => {
    const draft = state.broadcasts[broadcast];
    if (draft === undefined) return state;
    const isFirst = !Object.values(state.broadcasts).some(
      ({ audience, sentAt }) => audience === said.audience && sentAt !== null,
    );
    const next = cadenceAfterSending(
      said.audience,
      { ...said, isFirst },
      state.declaredAt,
      settingsInForce(state),
      at,
    );
    return {
      ...state,
      broadcasts: { ...state.broadcasts, [broadcast]: { ...draft, ...said, sentAt: at, sentBy: actor.id } },
      cadence: { ...state.cadence, [said.audience]: next },
    };
  },

  'broadcast.snoozed': (state, { audience, until, reason }, { at, actor }) => ({
    ...state,
    cadence: {
      ...state.cadence,
      [audience]: { since: at, dueAt: until, why: 'snoozed', reason, by: actor.id },
    },
  }),
};
