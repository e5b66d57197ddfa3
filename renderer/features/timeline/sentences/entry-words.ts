import type { TFunction } from 'i18next';
import { type Entry, noteText } from '#renderer/state/timeline/entry.ts';
import type { Words } from '#renderer/state/timeline/find.ts';
import type { Timeline } from '#renderer/state/timeline/timeline.ts';
import { writtenWords } from '#shared/incident/log/redaction.ts';
import { type Telling, timeOf } from '../when.ts';
import { describeEvent } from './describe.ts';
import { tell } from './tell.ts';

/** Whether an entry is a note, which says itself what it says. */
export function isNote({ kind, event }: Entry): boolean {
  return kind === 'note' && event.type === 'note.added';
}

/**
 * What an entry is found by: how it reads in the reader's language, and all that people wrote in it, also before it
 * was corrected. What only points at a note is not found by that note's words: the note is.
 */
export function entryWords(t: TFunction<'timeline'>, telling: Telling, eventAt: Timeline['eventAt']): Words {
  // Japanese joins the name to what follows it; a blank in what is sought parts words in any case.
  const blank = telling.language === 'ja' ? '' : ' ';
  return (entry, state) => {
    const { event, revisions } = entry;
    const written = writtenWords(event.data);
    const earlier = revisions.flatMap(({ text }) => (text === null ? [] : [text]));
    if (isNote(entry)) return [event.actor.name, noteText(entry), ...written, ...earlier].join('\n');
    const phrase = describeEvent(event, state, () => null, eventAt);
    const told = tell(phrase, t, (at) => timeOf(at, telling));
    const said = `${phrase.subject ?? event.actor.name}${blank}${told}`;
    return [said, phrase.quote ?? '', ...written].join('\n');
  };
}
