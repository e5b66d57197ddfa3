import type { IncidentEvent } from '#shared/incident/event.ts';
import { isKnownEvent } from '#shared/incident/evolve.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { upcast } from '#shared/incident/upcast.ts';
import { decisionSentences, rollCallSentences } from './agreed.ts';
import { lifecycleSentences, recordSentences, riskSentences, signalSentences } from './incident.ts';
import { commandSentences, participantSentences, restSentences } from './people.ts';
import type { EverySentence, Phrase, Reading } from './phrase.ts';
import { clockSentences, reminderSentences } from './reminders.ts';
import { contactSentences, linkSentences, severityAidSentences, statusSentences } from './room.ts';
import { logisticsSentences, shiftSentences } from './shifts.ts';
import { teamSentences } from './teams.ts';
import {
  attachmentSentences,
  broadcastSentences,
  entrySentences,
  noteSentences,
  taskSentences,
} from './work.ts';

/** A sentence for every type of event: one that is added without one does not compile (TL-1). */
export const SENTENCES: EverySentence = {
  ...lifecycleSentences,
  ...participantSentences,
  ...commandSentences,
  ...teamSentences,
  ...taskSentences,
  ...noteSentences,
  ...entrySentences,
  ...attachmentSentences,
  ...broadcastSentences,
  ...statusSentences,
  ...restSentences,
  ...shiftSentences,
  ...logisticsSentences,
  ...riskSentences,
  ...decisionSentences,
  ...rollCallSentences,
  ...signalSentences,
  ...reminderSentences,
  ...linkSentences,
  ...contactSentences,
  ...severityAidSentences,
  ...clockSentences,
  ...recordSentences,
};

/** What an event says. One of a newer version is told as unknown, with its type (LOG-6). */
export function describeEvent(
  event: IncidentEvent,
  state: IncidentState,
  noteText: Reading['noteText'],
  eventAt: Reading['eventAt'] = () => null,
): Phrase {
  const current = upcast(event);
  if (!isKnownEvent(current.type)) return { key: 'unknown', values: { type: current.type } };
  // The data is of the event's own type; TypeScript cannot follow that through the table.
  const sentence = SENTENCES[current.type] as (data: unknown, reading: Reading) => Phrase;
  return sentence(current.data, { state, event: current, noteText, eventAt });
}
