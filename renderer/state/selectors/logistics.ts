import { isOpenRequest, type LogisticsRequest } from '#shared/incident/logistics/request.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { RoomView } from '../room-store.ts';
import { memoised } from './memoised.ts';

/** So many that are done stay in sight. */
const MOST_DONE = 10;

const inOrder = memoised((logistics: IncidentState['logistics']): readonly LogisticsRequest[] => {
  const all = Object.values(logistics);
  const done = all.filter(({ status }) => status === 'done');
  return [
    ...all.filter(({ status }) => status === 'needed').sort(byTime),
    ...all.filter(({ status }) => status === 'arranged').sort(byTime),
    ...done.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)).slice(0, MOST_DONE),
  ];
});

/** What people need (SHIFT-5): what is needed first, then what is arranged, then the last that were done. */
export function requestsInOrder({ state }: RoomView): readonly LogisticsRequest[] {
  return inOrder(state.logistics);
}

const concerns = memoised((logistics: IncidentState['logistics']) => ({
  open: inOrder(logistics).filter(isOpenRequest),
  of: new Map<string, readonly LogisticsRequest[]>(),
}));

/** What the reader sees to, or asked for and still waits for. */
export function requestsOfMine({ state, me }: RoomView): readonly LogisticsRequest[] {
  const { open, of } = concerns(state.logistics);
  const known = of.get(me);
  if (known !== undefined) return known;
  const mine = open.filter(({ assignee, askedBy }) => assignee === me || askedBy === me);
  of.set(me, mine);
  return mine;
}

/** The soonest first; what has no time comes last, in the order in which it was asked. */
function byTime(a: LogisticsRequest, b: LogisticsRequest): number {
  return compare(a.neededAt ?? '~', b.neededAt ?? '~') || compare(a.askedAt, b.askedAt);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
