import type { Evolvers } from '../evolver.ts';
import type { IncidentState } from '../state.ts';
import { toldAfter } from './adherence.ts';
import type { Broadcast } from './broadcast.ts';
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
        approved: null,
        queued: null,
        returned: null,
        sentAt: null,
        sentBy: null,
        senderRole: null,
      },
    },
  }),

  'broadcast.approved': (state, { broadcast }, { at, actor }) =>
    withBroadcast(state, broadcast, { approved: { at, by: actor.id } }),

  'broadcast.queued': (state, { broadcast, goesAt }, { at, actor }) =>
    withBroadcast(state, broadcast, {
      queued: { at, by: actor.id, goesAt },
      returned: null,
      senderRole: actor.role,
    }),

  'broadcast.taken_back': (state, { broadcast }, { at }) =>
    withBroadcast(state, broadcast, { ...AGAIN_A_DRAFT, returned: { at, why: 'taken_back' } }),

  'broadcast.withheld': (state, { broadcast, why }, { at }) =>
    withBroadcast(state, broadcast, { ...AGAIN_A_DRAFT, returned: { at, why } }),

  'broadcast.sent': (state, { broadcast, by, ...said }, { at, actor }) => {
    const draft = state.broadcasts[broadcast];
    if (draft === undefined) return state;
    const isFirst = !Object.values(state.broadcasts).some(
      ({ audience, sentAt }) => audience === said.audience && sentAt !== null,
    );
    // Where somebody else's hand let it out, its sender was on record when it was put on its way.
    const senderRole = by === undefined ? actor.role : draft.senderRole;
    const sent = { ...said, queued: null, returned: null, sentAt: at, sentBy: by ?? actor.id, senderRole };
    return {
      ...withBroadcast(state, broadcast, sent),
      told: { ...state.told, [said.audience]: toldAfter(state.told, state.cadence, said.audience, at) },
      cadence: cadenceAfterSending(state.cadence, { ...said, isFirst }, state, at),
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

const AGAIN_A_DRAFT = { queued: null, senderRole: null } as const;

function withBroadcast(state: IncidentState, id: string, change: Partial<Broadcast>): IncidentState {
  const found = state.broadcasts[id];
  if (found === undefined) return state;
  return { ...state, broadcasts: { ...state.broadcasts, [id]: { ...found, ...change } } };
}
