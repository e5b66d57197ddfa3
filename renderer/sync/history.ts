import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { SegmentContent, Segments } from '#shared/protocol/rest/segments.ts';
import type { Api } from './api.ts';
import { readLog } from './catch-up.ts';
import type { Wire } from './wire.ts';

/** What came before what a screen holds, read on demand. */
export interface History {
  /**
   * The events before a seq, oldest first, about `limit` of them: a whole sealed segment where one ends there.
   * `null` where they cannot be had now.
   */
  before(seq: number, limit: number): Promise<readonly IncidentEvent[] | null>;
  /** The state as it stood at a seq; `null` where it cannot be had now. */
  stateAt(seq: number): Promise<IncidentState | null>;
}

export interface HistoryDeps {
  readonly wire: Wire;
  readonly api: Pick<Api, 'segments' | 'segment' | 'incidentAt'>;
  readonly incident: string;
}

/** Reads old history in sealed segments, and what is not sealed from the log. */
export function createHistory({ wire, api, incident }: HistoryDeps): History {
  const log = unsealedHistory(wire, incident);
  let listed: Promise<Segments['segments']> | null = null;

  function segments(): Promise<Segments['segments']> {
    listed ??= api.segments(incident).then(
      (answer) => answer.segments,
      () => {
        listed = null;
        return [];
      },
    );
    return listed;
  }

  return {
    stateAt: (seq) =>
      api.incidentAt(incident, seq).then(
        ({ state }) => state,
        () => null,
      ),
    async before(seq, limit) {
      const known = await segments();
      const last = known.findLast(({ first }) => first < seq);
      if (last === undefined) return log.before(seq, limit);
      // What is not sealed yet, back to where something is.
      if (last.last < seq - 1) return log.before(seq, Math.min(limit, seq - 1 - last.last));
      const content = await api.segment(incident, last.first).catch(() => null);
      if (content !== null) return eventsOf(content).filter((event) => event.seq < seq);
      // It may have gone with a redaction; what is sealed is asked anew.
      listed = null;
      return log.before(seq, limit);
    },
  };
}

/** Reads old history from the log alone. */
export function unsealedHistory(wire: Wire, incident: string): History {
  return {
    stateAt: () => Promise.resolve(null),
    async before(seq, limit) {
      const events: IncidentEvent[] = [];
      let after = Math.max(0, seq - 1 - limit);
      // An answer is bounded in bytes, too: it may end before what was asked for.
      while (after < seq - 1) {
        const read = await readLog(wire, incident, after, seq - 1 - after);
        const last = read.ok ? read.events.at(-1) : undefined;
        if (!read.ok || last === undefined) return null;
        events.push(...read.events);
        after = last.seq;
      }
      return events.filter((event) => event.seq < seq);
    },
  };
}

/** A screen does not check the chain, and has no hashes of what is sealed. */
function eventsOf({ incident, events }: SegmentContent): IncidentEvent[] {
  return events.map((event) => ({ ...event, incident, hash: '' }));
}
