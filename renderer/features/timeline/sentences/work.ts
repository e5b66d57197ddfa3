import type { AttachmentEvents } from '#shared/incident/attachments/events.ts';
import type { BroadcastEvents } from '#shared/incident/broadcasts/events.ts';
import type { EntryEvents } from '#shared/incident/entries/events.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import type { NoteEvents } from '#shared/incident/notes/events.ts';
import type { TaskEvents } from '#shared/incident/tasks/events.ts';
import type { Can, Override } from '#shared/incident/tasks/task.ts';
import {
  audienceIn,
  holderIn,
  nameIn,
  type Phrase,
  type Reading,
  type Sentences,
  titleIn,
} from './phrase.ts';

export const taskSentences: Sentences<TaskEvents> = {
  'task.assigned': ({ title, assignee, minutes, override, handsOn }, reading) => ({
    key: override
      ? 'task.assignedAnyway'
      : handsOn !== undefined
        ? `task.handsOn.${handsOn}`
        : assignee === reading.event.actor.id
          ? 'task.taken'
          : 'task.assigned',
    values: { title, name: nameIn(reading, assignee), count: minutes },
    ...againstWhat(override),
  }),
  'task.understood': ({ task, deadline, handsOn }, reading) => ({
    key: handsOn === 'warned' ? 'task.understoodHandsOn' : 'task.understood',
    values: { title: titleIn(reading, task) },
    times: { deadline },
  }),
  'task.started': ({ task, handsOn }, reading) => ({
    key: handsOn === 'warned' ? 'task.startedHandsOn' : 'task.started',
    values: { title: titleIn(reading, task) },
  }),
  'task.extended': ({ task, minutes, deadline, reason }, reading) => ({
    key: 'task.extended',
    values: { title: titleIn(reading, task), count: minutes },
    times: { deadline },
    quote: reason,
  }),
  'task.reported': ({ task, text, can, links }, reading) => ({
    key: 'task.reported',
    values: { title: titleIn(reading, task) },
    quote: [text, ...canLines(can), ...links].join('\n'),
  }),
  'task.blocked': ({ task, need }, reading) => ({
    key: 'task.blocked',
    values: { title: titleIn(reading, task) },
    quote: need,
  }),
  'task.cancelled': ({ task, reason }, reading) => ({
    key: 'task.cancelled',
    values: { title: titleIn(reading, task) },
    quote: reason,
  }),
  'task.reassigned': ({ task, assignee, from, minutes, reason, override, handsOn }, reading) => ({
    key: override
      ? 'task.reassignedAnyway'
      : handsOn !== undefined
        ? `task.handsOn.${handsOn}`
        : from === null
          ? 'task.reassigned'
          : 'task.reassignedFrom',
    values: {
      title: titleIn(reading, task),
      name: nameIn(reading, assignee),
      from: from === null ? '' : nameIn(reading, from),
      count: minutes,
    },
    ...againstWhat(override),
    quote: [reason, override?.reason].filter(Boolean).join(' · ') || null,
  }),
  'task.asked': ({ task }, reading) => {
    const name = holderIn(reading, task);
    const title = titleIn(reading, task);
    return name === null
      ? { key: 'task.askedNobody', values: { title } }
      : { key: 'task.asked', values: { title, name } };
  },
  'task.returned': ({ task, from, reason }, reading) => ({
    key: `task.returned.${reason}`,
    values: { title: titleIn(reading, task), name: nameIn(reading, from) },
  }),
};

/** What spoke against giving it to them, and why it was given all the same (TASK-6). */
function againstWhat(override: Override | null | undefined): Pick<Phrase, 'terms' | 'quote'> {
  const why = override?.why[0];
  if (!override || why === undefined) return {};
  return { terms: { why: `timeline:unfit.${why}` }, quote: override.reason };
}

export const noteSentences: Sentences<NoteEvents> = {
  'note.added': ({ text }) => ({ key: 'note.added', quote: text }),
  'note.corrected': ({ text, at }) =>
    at === null
      ? { key: 'note.corrected', quote: text }
      : { key: 'note.timeCorrected', times: { at }, quote: text },
  'note.pinned': ({ note }, { noteText }) => ({ key: 'note.pinned', quote: noteText(note) }),
  'note.unpinned': ({ note }, { noteText }) => ({ key: 'note.unpinned', quote: noteText(note) }),
};

export const entrySentences: Sentences<EntryEvents> = {
  'entry.starred': ({ seq }, reading) => ofEntry('entry.starred', seq, reading),
  'entry.unstarred': ({ seq }, reading) => ofEntry('entry.unstarred', seq, reading),
};

/** By its time where it is loaded, and a note by its words as well. */
function ofEntry(key: string, seq: number, { eventAt, noteText }: Reading): Phrase {
  const event = eventAt(seq);
  if (event === null) return { key: `${key}BySeq`, values: { seq } };
  return { key, times: { at: event.at }, quote: noteText(event.id) };
}

export const attachmentSentences: Sentences<AttachmentEvents> = {
  'attachment.added': ({ name, width }) => ({
    key:
      name === REDACTED ? 'attachment.gone' : width === undefined ? 'attachment.file' : 'attachment.picture',
    values: { name },
  }),
};

export const broadcastSentences: Sentences<BroadcastEvents> = {
  'broadcast.drafted': ({ audience, status, text }, reading) => ({
    key: 'broadcast.drafted',
    ...broadcastBlanks(reading, audience, status),
    quote: text,
  }),
  'broadcast.approved': ({ audience, status }, reading) => ({
    key: 'broadcast.approved',
    ...broadcastBlanks(reading, audience, status),
  }),
  'broadcast.queued': ({ audience, status, goesAt, override }, reading) => ({
    key: override === undefined ? 'broadcast.queued' : 'broadcast.queuedAnyway',
    ...broadcastBlanks(reading, audience, status),
    times: { at: goesAt },
    quote: override?.reason ?? null,
  }),
  'broadcast.taken_back': ({ audience, status }, reading) => ({
    key: 'broadcast.takenBack',
    ...broadcastBlanks(reading, audience, status),
  }),
  'broadcast.withheld': ({ audience, status, why }, reading) => ({
    key: `broadcast.withheld.${why}`,
    ...broadcastBlanks(reading, audience, status),
  }),
  'broadcast.sent': ({ audience, status, text, nextUpdateAt, by }, reading) => ({
    key: nextUpdateAt === null ? 'broadcast.sentLast' : 'broadcast.sent',
    // The server let it out; it is the update of whoever gave it.
    ...(by === undefined ? {} : { subject: nameIn(reading, by) }),
    ...broadcastBlanks(reading, audience, status),
    times: nextUpdateAt === null ? {} : { next: nextUpdateAt },
    quote: text,
  }),
  'broadcast.snoozed': ({ audience, until, reason }, reading) => ({
    key: 'broadcast.snoozed',
    wordings: { audience: audienceIn(reading, audience) },
    times: { until },
    quote: reason,
  }),
};

function broadcastBlanks(
  reading: Reading,
  audience: string,
  status: string,
): Pick<Phrase, 'terms' | 'wordings'> {
  return {
    wordings: { audience: audienceIn(reading, audience) },
    terms: { status: `timeline:statuses.${status}` },
  };
}

function canLines(can: Can | null): readonly string[] {
  return can === null ? [] : [can.conditions, can.actions, can.needs].filter((line) => line !== '');
}
