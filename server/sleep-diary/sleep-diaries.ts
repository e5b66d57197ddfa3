import type { Clock } from '#server/clock.ts';
import type { Frame } from '#server/room/published.ts';
import { untilItIsDone } from '#server/until-it-is-done.ts';
import { found, type Outcome, refused } from '#shared/errors/outcome.ts';
import { SLEEPY } from '#shared/fatigue/sleepiness-scale.ts';
import { participantOf } from '#shared/incident/participants/lookup.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { MySleep } from '#shared/protocol/rest/sleep.ts';
import { type Instant, isBefore, toMs } from '#shared/time/instant.ts';
import { outlookOf } from './outlook.ts';
import { createRestViews, type RestView } from './rest-views.ts';
import type { SleepDiary, SleepDiaryStore } from './sleep-diary-store.ts';

/** What people tell about sleep, and what is made of it: for themselves, and for others (FAT-3). */
export interface SleepDiaries {
  readonly mine: (incident: string, state: IncidentState, person: string) => MySleep;
  /** Keeps what somebody tells, or says why it cannot be so. */
  readonly keep: (
    incident: string,
    state: IncidentState,
    person: string,
    diary: SleepDiary,
  ) => Outcome<MySleep>;
  readonly erase: (incident: string, person: string) => void;
  /** Somebody was woken for the incident, or takes that back. */
  readonly woken: (incident: string, person: string, at: Instant | null) => void;
  readonly views: (incident: string, state: IncidentState) => Promise<readonly RestView[]>;
  /** Told of what happens: when an incident closes, all that was told for it goes; of who is removed, theirs. */
  readonly hear: (frame: Frame) => void;
  /** Erases what belongs to incidents that closed while no server ran. */
  readonly sweep: (isClosed: (incident: string) => boolean) => void;
}

/** @param changed told that others have something new to see, where that was meant to be seen at once */
export function createSleepDiaries(options: {
  readonly store: SleepDiaryStore;
  readonly clock: Clock;
  readonly changed: (incident: string) => void;
}): SleepDiaries {
  const { store, clock, changed } = options;
  const views = createRestViews({ diaries: store, clock });

  function outlook(
    state: IncidentState,
    person: string,
    diary: SleepDiary | undefined,
  ): Outcome<MySleep['outlook']> {
    const known = participantOf(state, person);
    if (diary === undefined || known === undefined || known.zone === null) return found(null);
    return outlookOf({ ...known, zone: known.zone }, diary, state.settings, clock.now());
  }

  function told(incident: string, person: string, diary: SleepDiary | undefined, seen: MySleep['outlook']) {
    const { sleep, reports } = diary ?? { sleep: [], reports: [] };
    return {
      diary: diary === undefined ? null : { sleep: [...sleep], reports: [...reports] },
      wokenAt: store.wokenAt(incident, person) ?? null,
      outlook: seen,
    };
  }

  function forget(incident: string): void {
    store.eraseIncident(incident);
    views.forget(incident);
  }

  return {
    mine(incident, state, person) {
      const diary = store.diary(incident, person);
      const seen = outlook(state, person, diary);
      return told(incident, person, diary, seen.ok ? seen.value : null);
    },
    keep(incident, state, person, diary) {
      if (state.simulation !== null) return refused('sleep_in_drill');
      if (participantOf(state, person)?.zone == null) return refused('sleep_needs_zone');
      const seen = outlook(state, person, diary);
      if (!seen.ok) return seen;
      const before = lastReport(store.diary(incident, person));
      store.keep(incident, person, diary);
      const last = lastReport(diary);
      const isNews = last !== undefined && (before === undefined || isBefore(before.at, last.at));
      if (isNews && last.kss >= SLEEPY) {
        views.refresh(incident, person);
        changed(incident);
      }
      return found(told(incident, person, diary, seen.value));
    },
    erase: store.erase,
    woken(incident, person, at) {
      store.woken(incident, person, at);
      changed(incident);
    },
    views: views.of,
    hear({ incident, events }) {
      for (const { type, data } of events) {
        if (type === 'incident.closed') untilItIsDone(clock, () => forget(incident));
        if (type !== 'participant.removed') continue;
        const { participant } = data as { readonly participant: string };
        untilItIsDone(clock, () => {
          store.erase(incident, participant);
          store.woken(incident, participant, null);
        });
      }
    },
    sweep(isClosed) {
      for (const incident of store.incidents())
        if (isClosed(incident)) untilItIsDone(clock, () => forget(incident));
    },
  };
}

/** The latest of what somebody said of their sleepiness. */
function lastReport(diary: SleepDiary | undefined) {
  return diary?.reports.toSorted((a, b) => toMs(a.at) - toMs(b.at)).at(-1);
}
