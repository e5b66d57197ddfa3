import type { Evolvers } from '../evolver.ts';
import type { IncidentState } from '../state.ts';
import type { LogisticsEvents } from './events.ts';
import type { LogisticsRequest } from './request.ts';

export const evolveLogistics: Evolvers<LogisticsEvents> = {
  'logistics.asked': (state, { request, ...said }, { at, actor }) => ({
    ...state,
    logistics: {
      ...state.logistics,
      [request]: {
        id: request,
        ...said,
        status: 'needed',
        arrangement: null,
        askedAt: at,
        askedBy: actor.id,
        changedAt: at,
      },
    },
  }),

  'logistics.delegated': (state, { request, assignee }, { at }) =>
    changed(state, request, { assignee, changedAt: at }),

  'logistics.arranged': (state, { request, text }, { at }) =>
    changed(state, request, { status: 'arranged', arrangement: text, changedAt: at }),

  'logistics.finished': (state, { request }, { at }) =>
    changed(state, request, { status: 'done', changedAt: at }),

  'logistics.withdrawn': (state, { request }, { at }) =>
    changed(state, request, { status: 'withdrawn', changedAt: at }),
};

function changed(state: IncidentState, id: string, change: Partial<LogisticsRequest>): IncidentState {
  const request = state.logistics[id];
  return request === undefined
    ? state
    : { ...state, logistics: { ...state.logistics, [id]: { ...request, ...change } } };
}
