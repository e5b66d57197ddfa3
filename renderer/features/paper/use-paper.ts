import { useMemo } from 'react';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { briefPaper } from '#shared/paper/brief-paper.ts';
import type { Named } from '#shared/paper/censor.ts';
import type { ToldEntry } from '#shared/paper/entry.ts';
import type { PaperLevel } from '#shared/paper/level.ts';
import type { Paper, PaperKind } from '#shared/paper/paper.ts';
import { recordPaper } from '#shared/paper/record-paper.ts';
import type { Telling } from '#shared/paper/telling.ts';
import { type Range, timelinePaper } from '#shared/paper/timeline-paper.ts';
import type { Source } from './use-source.ts';

/** Tells events in words. */
export type TellEntries = (source: Source) => readonly ToldEntry[];

interface Wanted {
  readonly what: PaperKind;
  readonly level: PaperLevel;
  readonly range: Range;
}

/** The paper that is wanted, in the reader's language, zone and times. */
export function usePaper(source: Source | null, tellEntries: TellEntries, wanted: Wanted): Paper | null {
  const language = usePreference((preferences) => preferences.language);
  const utc = usePreference((preferences) => preferences.utc);
  const { what, level, range } = wanted;
  // biome-ignore lint/correctness/useExhaustiveDependencies: how entries are told follows from the language and the zone
  const entries = useMemo(() => (source === null ? [] : tellEntries(source)), [source, language, utc]);
  return useMemo(() => {
    if (source === null) return null;
    const { state, events, now } = source;
    const telling: Telling = { language, level, now, ...timesIn(language, utc), others: actorsOf(source) };
    switch (what) {
      case 'brief':
        return briefPaper(state, telling);
      case 'timeline':
        return timelinePaper(state, entries, range, telling);
      case 'record':
        return recordPaper({ state, events, entries }, telling);
    }
  }, [source, entries, what, level, range, language, utc]);
}

/** Moments with their day, since a paper is read on another one. */
function timesIn(language: 'en' | 'ja', utc: boolean): Pick<Telling, 'time' | 'zone'> {
  const zone = utc ? 'UTC' : new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja' : 'en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return { zone, time: (at) => format.format(Date.parse(at)) };
}

/** Everybody whose name stands under an event: the owner may have acted without ever being in the room. */
function actorsOf({ events }: Source): readonly Named[] {
  const known = new Map<string, Named>();
  for (const { actor } of events) if (actor.role !== 'system') known.set(actor.id, actor);
  return [...known.values()];
}
