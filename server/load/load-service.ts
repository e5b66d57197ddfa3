import { setImmediate } from 'node:timers/promises';
import type { AccessStore } from '#server/access/access-store.ts';
import type { Clock } from '#server/clock.ts';
import type { Rooms } from '#server/room/rooms.ts';
import type { Store, Summary } from '#server/store/store.ts';
import { type DayRange, widestSpan } from '#shared/load/day-range.ts';
import type { IncidentDuty } from '#shared/load/incident-duty.ts';
import { loadReport } from '#shared/load/load-report.ts';
import { type Known, peopleIn } from '#shared/load/people.ts';
import { type PersonLoad, type PersonParts, personLoad } from '#shared/load/person-load.ts';
import type { LoadAnswer, OwnLoadAnswer } from '#shared/protocol/rest/load.ts';
import { toMs } from '#shared/time/instant.ts';
import { type ZoneClock, zoneClock } from '#shared/time/zone.ts';
import { dutyReading } from './duty-reading.ts';
import { idlePeople } from './known-people.ts';

/** Lines of the list of incidents that are read at once. */
const PAGE = 200;

/** What is asked for. `clock` is for those who said no zone of their own. */
export interface LoadQuestion {
  readonly range: DayRange;
  readonly clock: ZoneClock;
}

/** How the load lies on people (SHIFT-4), from what the logs know and nothing else. */
export interface LoadService {
  readonly all: (question: LoadQuestion) => Promise<LoadAnswer>;
  readonly own: (person: Known, question: LoadQuestion) => Promise<OwnLoadAnswer>;
}

interface Sources {
  readonly store: Store;
  readonly access: AccessStore;
  readonly rooms: Pick<Rooms, 'peek'>;
  readonly clock: Clock;
}

/** Counts from the store as it stands. Between incidents and between people, whatever else waits goes first. */
export function loadService({ store, access, rooms, clock }: Sources): LoadService {
  const pause = async (): Promise<void> => {
    await setImmediate();
  };
  const reading = dutyReading(store, pause);

  async function dutiesOf(incidents: readonly string[]): Promise<readonly IncidentDuty[]> {
    const duties: IncidentDuty[] = [];
    for (const incident of incidents) {
      duties.push(await reading.of(incident));
      await pause();
    }
    return duties;
  }

  async function incidentsIn(range: DayRange): Promise<readonly string[]> {
    const found: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: readonly Summary[] = store.incidents({ status: 'all', after, limit: PAGE });
      found.push(...page.filter((summary) => reachesInto(range, summary)).map(({ incident }) => incident));
      after = page.at(-1)?.key ?? null;
      if (page.length < PAGE) return found;
      await pause();
    }
  }

  function loadOf(parts: PersonParts, question: LoadQuestion): PersonLoad {
    const own = parts.zone === null ? undefined : zoneClock(parts.zone);
    return personLoad(parts, {
      range: question.range,
      clock: own ?? question.clock,
      now: toMs(clock.now()),
    });
  }

  return {
    async all(question) {
      const { range } = question;
      const duties = await dutiesOf(await incidentsIn(range));
      const counted = new Set(peopleIn(duties, []).map(({ person }) => person));
      const idle = await idlePeople({ store, access, rooms }, counted, pause);
      const loads: PersonLoad[] = [];
      for (const parts of peopleIn(duties, idle)) {
        loads.push(loadOf(parts, question));
        await pause();
      }
      return { ...loadReport(range, loads), zone: question.clock.zone };
    },

    async own(person, question) {
      const { range } = question;
      const mine = access.memberships(person.person).filter((incident) => {
        const summary = store.summary(incident);
        return summary !== undefined && reachesInto(range, summary);
      });
      const people = peopleIn(await dutiesOf(mine), [person]);
      const parts = people.find((each) => each.person === person.person) ?? { ...person, parts: [] };
      const { byTeam: _teams, ...load } = loadOf(parts, question);
      return { ...load, ...range, zone: load.zone ?? question.clock.zone };
    },
  };
}

/** Whether a real incident was open on any of the days, wherever its people live. */
function reachesInto(range: DayRange, { kind, declaredAt, closedAt }: Summary): boolean {
  const { from, to } = widestSpan(range);
  return kind === 'real' && toMs(declaredAt) < to && (closedAt === null || toMs(closedAt) >= from);
}
