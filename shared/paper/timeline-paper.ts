import { audienceOf } from '#shared/incident/broadcasts/audience.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { saidIn } from '#shared/text/wording.ts';
import { type Instant, isBefore } from '#shared/time/instant.ts';
import { COURSE, type ToldEntry } from './entry.ts';
import type { Paper, PaperSection } from './paper.ts';
import { paperOf, type Telling } from './telling.ts';
import { PAPER_WORDS } from './words.ts';

/** A stretch of time; an open end is the record's own. */
export interface Range {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** The timeline of a stretch of time on paper, with its corrections and what is redacted in it. */
export function timelinePaper(
  state: IncidentState,
  entries: readonly ToldEntry[],
  range: Range,
  telling: Telling,
): Paper {
  const { language, time, now } = telling;
  const within = entries.filter(
    ({ at }) =>
      (range.from === null || !isBefore(at, range.from)) && (range.to === null || !isBefore(range.to, at)),
  );
  const words = PAPER_WORDS[language];
  const said = words.range(time(range.from ?? state.declaredAt), time(range.to ?? now));
  const told = timelineSection(state, within, telling);
  return paperOf('timeline', state, telling, [
    { ...told, blocks: [{ kind: 'text', text: said }, ...told.blocks] },
  ]);
}

/** The entries as a table, oldest first. */
export function timelineSection(
  state: IncidentState,
  entries: readonly ToldEntry[],
  { language, level, time }: Telling,
): PaperSection {
  const words = PAPER_WORDS[language];
  const shown = level === 'outside' ? entries.filter((entry) => isTold(state, entry)) : entries;
  const rows = shown.map((entry) => {
    const when = [time(entry.at), entry.at.slice(11, 19)];
    return level === 'outside'
      ? [...when, toldOutside(state, entry, language)]
      : [...when, entry.who, wordsOf(entry, words.before)];
  });
  const { head } = words;
  return {
    id: 'timeline',
    heading: words.sections.timeline,
    blocks: [
      rows.length === 0
        ? { kind: 'text', text: words.none.timeline }
        : {
            kind: 'table',
            caption: words.sections.timeline,
            head:
              level === 'outside'
                ? [head.time, head.utc, head.entry]
                : [head.time, head.utc, head.name, head.entry],
            rows,
          },
    ],
  };
}

/** The course of the incident, and that an audience outside was told something: what, stands among the updates. */
function isTold(state: IncidentState, { type, audience }: ToldEntry): boolean {
  if (COURSE.has(type)) return true;
  return type === 'broadcast.sent' && audience !== null && isOutside(state, audience);
}

/** An update by this program's own words: its text stands among the updates. */
function toldOutside(state: IncidentState, { what, audience }: ToldEntry, language: 'en' | 'ja'): string {
  const name = audience === null ? undefined : audienceOf(state, audience)?.name;
  return name === undefined ? what : PAPER_WORDS[language].sentTo(saidIn(name, language));
}

/** Whether an audience's updates are looked at as for strangers: they have left the house already. */
export function isOutside(state: IncidentState, audience: string): boolean {
  return audienceOf(state, audience)?.checks === 'public';
}

function wordsOf({ what, quote, before }: ToldEntry, corrected: (text: string) => string): string {
  return [[what, quote].filter(Boolean).join(' '), ...before.map(corrected)].join('\n');
}
