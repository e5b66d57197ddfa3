import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '#server/clock.ts';
import { justWokenUntil } from '#shared/fatigue/just-woken.ts';
import { type RestWindow, restWindows } from '#shared/fatigue/rest-windows.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Instant, isReached, MINUTE, toInstant, toMs } from '#shared/time/instant.ts';
import { incidentTime } from '#shared/time/simulation.ts';
import { awakeByTheLog } from './awake.ts';
import type { SleepDiary, SleepDiaryStore } from './sleep-diary-store.ts';

/** What others may see of somebody's rest (FAT-3): the same kind of thing for everybody, whatever they told. */
export interface RestView {
  readonly participant: string;
  readonly windows: readonly RestWindow[];
  /** Until when they are "just woken", as they said (FAT-5); null where they are not. */
  readonly justWokenUntil: Instant | null;
}

/** The view is made anew at these times of the clock, and not when somebody writes: its moment tells nothing. */
const SLOT_MS = 5 * MINUTE;

/** A plan looks three days ahead. */
const HORIZON_HOURS = 72;

interface Shown {
  readonly slot: number;
  readonly windows: Map<string, readonly RestWindow[]>;
}

export interface RestViews {
  /** Everybody of an incident who was not removed. */
  readonly of: (incident: string, state: IncidentState) => Promise<readonly RestView[]>;
  /** Somebody said that they cannot go on: that is meant to be seen at once (FAT-4). */
  readonly refresh: (incident: string, participant: string) => void;
  readonly forget: (incident: string) => void;
}

const NOTHING_TOLD: SleepDiary = { sleep: [], reports: [] };

/** What a diary had at a moment: a view of it knows nothing of what came after. */
function toldBy(now: Instant, { sleep, reports }: SleepDiary): SleepDiary {
  return {
    sleep: sleep.filter(({ to }) => isReached(to, now)),
    reports: reports.filter(({ at }) => isReached(at, now)),
  };
}

/** Makes what others see of what is told. Nobody else reads diaries. */
export function createRestViews(options: {
  readonly diaries: Pick<SleepDiaryStore, 'diary' | 'wokenAt'>;
  readonly clock: Clock;
}): RestViews {
  const { diaries, clock } = options;
  const shown = new Map<string, Shown>();
  /** In which slot somebody said what is meant to be seen at once; by incident and person. */
  const spokeUp = new Map<string, Map<string, number>>();

  const slotOf = (now: Instant) => Math.floor(toMs(now) / SLOT_MS);

  function shownAt(incident: string, slot: number): Shown {
    const known = shown.get(incident);
    if (known?.slot === slot) return known;
    const fresh: Shown = { slot, windows: new Map() };
    shown.set(incident, fresh);
    return fresh;
  }

  function hasSpokenUp(incident: string, participant: string, slot: number): boolean {
    return spokeUp.get(incident)?.get(participant) === slot;
  }

  /** Takes some milliseconds for each: between two of them others have their turn. */
  async function windowsOf(incident: string, state: IncidentState, person: Participant, slot: number) {
    await turn();
    // Looked at after the turn: somebody may have said in it what is meant to be seen at once.
    const now = hasSpokenUp(incident, person.id, slot)
      ? incidentTime(state.simulation, clock.now())
      : toInstant(slot * SLOT_MS);
    // The time of a sped-up drill is nobody's own: what is told of real nights says nothing of it.
    const told = state.simulation === null ? diaries.diary(incident, person.id) : undefined;
    const windowsWith = ({ sleep, reports }: SleepDiary) =>
      restWindows(
        { zone: person.zone, sleep, awake: awakeByTheLog(person, now) },
        { now, hours: HORIZON_HOURS, reports },
      );
    const answer = windowsWith(toldBy(now, told ?? NOTHING_TOLD));
    if (answer.ok) return answer.value;
    // Whoever told what cannot be reckoned with looks like whoever told nothing.
    const untold = windowsWith(NOTHING_TOLD);
    return untold.ok ? untold.value : [];
  }

  return {
    async of(incident, state) {
      const slot = slotOf(incidentTime(state.simulation, clock.now()));
      const { windows } = shownAt(incident, slot);
      const views: RestView[] = [];
      for (const person of Object.values(state.participants)) {
        if (person.attendance === 'removed') continue;
        const known = windows.get(person.id) ?? (await windowsOf(incident, state, person, slot));
        windows.set(person.id, known);
        const woke = diaries.wokenAt(incident, person.id);
        const justWoken = woke === undefined ? null : justWokenUntil(woke, clock.now());
        views.push({ participant: person.id, windows: known, justWokenUntil: justWoken });
      }
      return views;
    },
    refresh(incident, participant) {
      const spoken = spokeUp.get(incident) ?? new Map<string, number>();
      spokeUp.set(incident, spoken.set(participant, slotOf(clock.now())));
      shown.get(incident)?.windows.delete(participant);
    },
    forget(incident) {
      shown.delete(incident);
      spokeUp.delete(incident);
    },
  };
}
