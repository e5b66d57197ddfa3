import type { IncidentState } from '#shared/incident/state.ts';
import type { Instant } from '#shared/time/instant.ts';
import { censorOf, type Named } from './censor.ts';
import { LEFT_OUT, type PaperLevel, STAMPS } from './level.ts';
import { censored, type Paper, type PaperKind, type PaperSection } from './paper.ts';
import { PAPER_WORDS } from './words.ts';

/** For whom a paper is made: in which language, at which level, and how moments are told there. */
export interface Telling {
  readonly language: 'en' | 'ja';
  readonly level: PaperLevel;
  readonly now: Instant;
  /** The zone of the times, by its name. */
  readonly zone: string;
  readonly time: (at: Instant) => string;
  /** People of the record who are not among the participants. */
  readonly others: readonly Named[];
}

/** Puts the sections of a paper between its head and its stamp, and takes out what its level leaves out. */
export function paperOf(
  kind: PaperKind,
  state: IncidentState,
  telling: Telling,
  sections: readonly PaperSection[],
): Paper {
  const { language, level, others, time, now, zone } = telling;
  const words = PAPER_WORDS[language];
  const paper: Paper = {
    language,
    level,
    key: state.key,
    subject: state.title,
    heading: words.heading[kind],
    asOf: words.asOf(time(now), zone),
    stamp: STAMPS[level][language],
    leftOut: LEFT_OUT[level][language],
    mark: state.kind === 'drill' ? words.drill : null,
    sections,
  };
  return censored(paper, censorOf(level, state, others, language));
}
