import type { Kss } from '#shared/fatigue/sleepiness-scale.ts';
import { MOST_DIARY_ENTRIES, type MySleep } from '#shared/protocol/rest/sleep.ts';
import { type Instant, toMs } from '#shared/time/instant.ts';

interface Sleep {
  readonly from: Instant;
  readonly to: Instant;
}

interface Report {
  readonly at: Instant;
  readonly kss: Kss;
}

/** One thing that is told, or taken out. */
export type DiaryChange =
  | { readonly kind: 'begin' }
  | { readonly kind: 'add-sleep' | 'take-sleep'; readonly sleep: Sleep }
  | { readonly kind: 'add-report' | 'take-report'; readonly report: Report };

/** A diary as its author says it: the whole each time. */
export interface Saying {
  readonly sleep: Sleep[];
  readonly reports: Report[];
}

/**
 * The diary with one change, made to what the server has now: what was told on another device meanwhile stays.
 * @returns null where nothing is to be told: it is so already, or the diary was erased and there is nothing to take out of it.
 */
export function changedBy(diary: MySleep['diary'], change: DiaryChange): Saying | null {
  const sleep = [...(diary?.sleep ?? [])];
  const reports = (diary?.reports ?? []).map(({ at, kss }) => ({ at, kss: kss as Kss }));
  switch (change.kind) {
    case 'begin':
      return diary === null ? { sleep, reports } : null;
    case 'add-sleep':
      return { sleep: newest([...sleep, change.sleep], ({ to }) => to), reports };
    case 'add-report':
      return { sleep, reports: newest([...reports, change.report], ({ at }) => at) };
    case 'take-sleep': {
      const { from, to } = change.sleep;
      const left = sleep.filter((each) => each.from !== from || each.to !== to);
      return left.length === sleep.length ? null : { sleep: left, reports };
    }
    case 'take-report': {
      const { at, kss } = change.report;
      const left = reports.filter((each) => each.at !== at || each.kss !== kss);
      return left.length === reports.length ? null : { sleep, reports: left };
    }
  }
}

/** As many as a diary holds, in order. What is left out lies further back than the nights that are reckoned with. */
function newest<T>(told: readonly T[], at: (one: T) => Instant): T[] {
  return told.toSorted((a, b) => toMs(at(a)) - toMs(at(b))).slice(-MOST_DIARY_ENTRIES);
}
