import type { Refusal } from '#shared/errors/refusal.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { eventId } from '#shared/ids/ids.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { participantOf } from '../participants/lookup.ts';
import type { IncidentState } from '../state.ts';
import type { logisticsCommands } from './commands.ts';
import { isOpenRequest, type LogisticsRequest, MOST_REQUESTS } from './request.ts';

export const decideLogistics: Deciders<typeof logisticsCommands> = {
  'logistics.ask': (state, { kind, text, count = 1, neededAt = null, assignee = null }, { command }) => {
    if (Object.values(state.logistics).filter(isOpenRequest).length >= MOST_REQUESTS)
      return refuse('requests_full', { limit: MOST_REQUESTS });
    const problem = assignee === null ? null : whyNotSee(state, assignee);
    if (problem !== null) return { ok: false, error: problem };
    const request = eventId(command, 0);
    return accept({ type: 'logistics.asked', data: { request, kind, text, count, neededAt, assignee } });
  },

  'logistics.delegate': (state, { request, assignee }) =>
    onRequest(state, request, (known) => {
      if (known.assignee === assignee) return refuse('request_stands');
      const problem = whyNotSee(state, assignee);
      if (problem !== null) return { ok: false, error: problem };
      return accept({ type: 'logistics.delegated', data: { request, assignee, from: known.assignee } });
    }),

  'logistics.arrange': (state, { request, text }) =>
    onRequest(state, request, () => accept({ type: 'logistics.arranged', data: { request, text } })),

  'logistics.finish': (state, { request }) =>
    onRequest(state, request, () => accept({ type: 'logistics.finished', data: { request } })),

  'logistics.withdraw': (state, { request, reason = null }) =>
    onRequest(state, request, () => accept({ type: 'logistics.withdrawn', data: { request, reason } })),
};

function onRequest(
  state: IncidentState,
  id: string,
  then: (request: LogisticsRequest) => Decision,
): Decision {
  const request = Object.hasOwn(state.logistics, id) ? state.logistics[id] : undefined;
  return request === undefined || !isOpenRequest(request) ? refuse('request_gone') : then(request);
}

/** Why somebody cannot see to it; null where they can. It is delegated like a task: to one named person who is here. */
function whyNotSee(state: IncidentState, assignee: string): Refusal | null {
  const person = participantOf(state, assignee);
  if (person === undefined || person.attendance === 'removed') return refusal('not_in_room');
  if (person.attendance !== 'active')
    return refusal('assignee_away', { name: person.name, presence: person.attendance });
  return null;
}
