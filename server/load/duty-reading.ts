import type { Store } from '#server/store/store.ts';
import { type DutyReader, dutyReader, type IncidentDuty } from '#shared/load/incident-duty.ts';

/** Events that are read in one go: some milliseconds. */
const PAGE = 500;

/** So many incidents are remembered as far as they were read: the next question reads only what came since. */
const MOST_REMEMBERED = 2_000;

/** How far a log was read. */
interface Place {
  readonly reader: DutyReader;
  readonly seq: number;
}

/** What incidents were for their people. */
export interface DutyReading {
  readonly of: (incident: string) => Promise<IncidentDuty>;
}

/** Reads logs in pages, and remembers what they came to. `pause` lets whatever else waits go first. */
export function dutyReading(store: Pick<Store, 'read' | 'head'>, pause: () => Promise<void>): DutyReading {
  const remembered = new Map<string, Place>();
  let before: Promise<unknown> = Promise.resolve();

  async function readOn(incident: string, known: Place | undefined): Promise<Place> {
    // What is read from here on has lost the words that were redacted until here.
    const clean = known?.seq ?? store.head(incident).seq;
    let { reader, seq } = known ?? { reader: dutyReader(), seq: 0 };
    for (;;) {
      const events = store.read(incident, seq, PAGE);
      // Words were taken out of what was read already, perhaps a name.
      if (events.some((event) => event.type === 'log.redacted' && event.seq > clean))
        return readOn(incident, undefined);
      for (const event of events) reader.take(event);
      seq = events.at(-1)?.seq ?? seq;
      if (events.length < PAGE) return { reader, seq };
      await pause();
    }
  }

  async function dutyOf(incident: string): Promise<IncidentDuty> {
    const known = remembered.get(incident);
    // A reader that did not come to its end has taken what its place does not say.
    remembered.delete(incident);
    const place = await readOn(incident, known);
    remembered.set(incident, place);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return place.reader.duty();
  }

  return {
    of(incident) {
      // One after the other: two at once would give the same reader the same events.
      const answer = before.then(() => dutyOf(incident));
      before = answer.catch(() => undefined);
      return answer;
    },
  };
}
