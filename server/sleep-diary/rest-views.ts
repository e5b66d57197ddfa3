import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '#server/clock.ts';
import { justWokenUntil } from '#shared/fatigue/just-woken.ts';
import { type RestWindow, restWindows } from '#shared/fatigue/rest-windows.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Instant, MINUTE, toInstant, toMs } from '#shared/time/instant.ts';
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
  /** Who said something since that is meant to be seen at once. */
  readonly refreshed: Set<string>;
}

export interface RestViews {
  /** Everybody of an incident who was not removed. */
  readonly of: (incident: string, state: IncidentState) => Promise<readonly RestView[]>;
  /** Somebody said that they cannot go on: that is meant to be seen at once (FAT-4). */
  readonly refresh: (incident: string, participant: string) => void;
  readonly forget: (incident: string) => void;
}

const NOTHING_TOLD: SleepDiary = { sleep: [], reports: [] };

/** Makes what others see of what is told. Nobody else reads diaries. */
export function createRestViews(options: {
  readonly diaries: Pick<SleepDiaryStore, 'diary' | 'wokenAt'>;
  readonly clock: Clock;
}): RestViews {
  const { diaries, clock } = options;
  const shown = new Map<string, Shown>();

  function shownAt(incident: string, now: Instant): Shown {
    const slot = Math.floor(toMs(now) / SLOT_MS);
    const known = shown.get(incident);
    if (known?.slot === slot) return known;
    const fresh: Shown = { slot, windows: new Map(), refreshed: new Set() };
    shown.set(incident, fresh);
    return fresh;
  }

  /** Takes some milliseconds for each: between two of them others have their turn. */
  async function windowsOf(incident: string, state: IncidentState, person: Participant, now: Instant) {
    await turn();
    // The time of a sped-up drill is nobody's own: what is told of real nights says nothing of it.
    const told = state.simulation === null ? diaries.diary(incident, person.id) : undefined;
    const { sleep, reports } = told ?? NOTHING_TOLD;
    const answer = restWindows(
      { zone: person.zone, sleep, awake: awakeByTheLog(person, now) },
      { now, hours: HORIZON_HOURS, reports },
    );
    return answer.ok ? answer.value : [];
  }

  return {
    async of(incident, state) {
      const now = incidentTime(state.simulation, clock.now());
      const { slot, windows, refreshed } = shownAt(incident, now);
      const atSlot = toInstant(slot * SLOT_MS);
      const views: RestView[] = [];
      for (const person of Object.values(state.participants)) {
        if (person.attendance === 'removed') continue;
        const known =
          windows.get(person.id) ??
          (await windowsOf(incident, state, person, refreshed.has(person.id) ? now : atSlot));
        windows.set(person.id, known);
        const woke = diaries.wokenAt(incident, person.id);
        const justWoken = woke === undefined ? null : justWokenUntil(woke, clock.now());
        views.push({ participant: person.id, windows: known, justWokenUntil: justWoken });
      }
      return views;
    },
    refresh(incident, participant) {
      const known = shown.get(incident);
      known?.windows.delete(participant);
      known?.refreshed.add(participant);
    },
    forget: (incident) => void shown.delete(incident),
  };
}
