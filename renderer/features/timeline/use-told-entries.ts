import { useTranslation } from 'react-i18next';
import { entryTime, noteText } from '#renderer/state/timeline/entry.ts';
import type { Timeline } from '#renderer/state/timeline/timeline.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { ToldEntry } from '#shared/paper/entry.ts';
import { describeEvent } from './sentences/describe.ts';
import { isNote } from './sentences/entry-words.ts';
import { tell } from './sentences/tell.ts';
import { useTelling } from './use-telling.ts';
import { timeOf } from './when.ts';

/** Tells events as the timeline does, for where they stand without a screen. */
export function useToldEntries(): (
  events: readonly IncidentEvent[],
  state: IncidentState,
  timeline: Timeline,
) => readonly ToldEntry[] {
  const { t } = useTranslation('timeline');
  const telling = useTelling();
  return (events, state, timeline) =>
    events.map((event) => {
      const entry = timeline.noteEntry(event.id);
      const itself = entry !== undefined && isNote(entry);
      const phrase = describeEvent(event, state, timeline.noteText, timeline.eventAt);
      const { audience } = event.data as { readonly audience?: unknown };
      return {
        seq: event.seq,
        type: event.type,
        at: entry === undefined ? event.at : entryTime(entry),
        who: phrase.subject ?? event.actor.name,
        what: itself ? '' : alone(tell(phrase, t, (at) => timeOf(at, telling))),
        quote: (itself ? noteText(entry) : phrase.quote) || null,
        before: itself ? earlier(event, entry.revisions) : [],
        audience: typeof audience === 'string' ? audience : null,
      };
    });
}

/** In Japanese a sentence begins with the particle of its subject, which stands in a column of its own here. */
function alone(sentence: string): string {
  return sentence.replace(/^[がは](?=[^\p{Script=Hiragana}])/u, '');
}

/** What a note said before its last correction, oldest first. */
function earlier(
  { data }: IncidentEvent,
  revisions: readonly { readonly text: string | null }[],
): readonly string[] {
  const { text } = data as { readonly text?: unknown };
  const corrected = revisions.flatMap((revision) => revision.text ?? []);
  return typeof text === 'string' ? [text, ...corrected].slice(0, -1) : [];
}
