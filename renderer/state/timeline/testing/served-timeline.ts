import type { IncidentEvent } from '#shared/incident/event.ts';
import { type IncidentState, initialState } from '#shared/incident/state.ts';
import { createTimeline, type TimelineFeed } from '../timeline.ts';

export const STATE: IncidentState = initialState();

/** The event at a place of a log of two people's notes, one a second. */
export function event(
  seq: number,
  type = 'note.added',
  data: unknown = { note: `e${seq}`, text: `note ${seq}` },
) {
  return {
    seq,
    id: `e${seq}`,
    incident: 'i1',
    at: new Date(Date.UTC(2026, 10, 20, 9) + seq * 1_000).toISOString(),
    actor: { id: seq % 2 === 0 ? 'ana' : 'bo', name: seq % 2 === 0 ? 'Ana' : '文男', role: 'responder' },
    type,
    version: 1,
    data,
    command: `c${seq}`,
    hash: '',
  } satisfies IncidentEvent;
}

export function log(from: number, to: number): IncidentEvent[] {
  return Array.from({ length: to - from + 1 }, (_, index) => event(from + index));
}

/** A timeline over a log on the server, of which it has what comes after `seq`. */
export function aTimeline(
  server: readonly IncidentEvent[],
  seq = 0,
  readBefore = (before: number, limit: number): Promise<readonly IncidentEvent[] | null> =>
    Promise.resolve(server.filter((one) => one.seq < before && one.seq >= before - limit)),
): TimelineFeed {
  const timeline = createTimeline(
    { soon: (work) => work(), idle: (work) => work(1), now: () => 0, readBefore },
    STATE,
  );
  timeline.restart(seq);
  timeline.append(server.slice(seq));
  timeline.publish(STATE, []);
  return timeline;
}

/** What the list shows. */
export function seqs(timeline: TimelineFeed): (number | undefined)[] {
  const { length } = timeline.view.getState();
  return Array.from({ length }, (_, index) => timeline.at(index)?.event.seq);
}
