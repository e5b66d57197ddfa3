import type { ClockEvents } from '#shared/incident/clocks/events.ts';
import type { ReminderEvents } from '#shared/incident/reminders/events.ts';
import type { Instant } from '#shared/time/instant.ts';
import { proposalIn } from './agreed.ts';
import {
  audienceIn,
  holderIn,
  nameIn,
  type Phrase,
  type Reading,
  type Sentences,
  severityTerm,
  titleIn,
} from './phrase.ts';

type About = Pick<ReminderEvents['reminder.sent'], 'kind' | 'subject' | 'since'> & {
  readonly dueAt?: Instant;
  readonly to?: string | null;
};

export const reminderSentences: Sentences<ReminderEvents> = {
  'reminder.sent': (data, reading) => ({
    ...ofKind(data, reading),
    key: `reminder.${data.kind}`,
  }),
};

export const clockSentences: Sentences<ClockEvents> = {
  'clock.snoozed': (data, reading) => {
    const { terms, wordings, values, times } = ofKind(data, reading);
    return {
      key: `clock.snoozed.${data.kind}`,
      ...(terms === undefined ? {} : { terms }),
      ...(wordings === undefined ? {} : { wordings }),
      ...(values === undefined ? {} : { values }),
      times: { ...times, until: data.until },
      quote: data.reason,
    };
  },
  'clock.called_out': ({ minutes, severity, title }) => ({
    key: 'clock.calledOut',
    values: { count: minutes, title },
    terms: { severity: severityTerm(severity) },
  }),
};

function ofKind(
  { kind, subject, since, dueAt = since, to = null }: About,
  reading: Reading,
): Omit<Phrase, 'key'> {
  switch (kind) {
    case 'command-vacant':
      return {};
    case 'command-offered':
      return { values: { name: nameIn(reading, to ?? '') }, times: { since } };
    case 'role-vacant':
      return { terms: { role: `app:roles.${subject}` } };
    case 'team-lead':
      return { values: { team: reading.state.teams[subject]?.name ?? '…' } };
    case 'task-understood':
    case 'task-deadline':
    case 'task-blocked':
    case 'task-returned':
      return {
        values: { title: titleIn(reading, subject), name: holderIn(reading, subject) ?? '…' },
      };
    case 'update':
      return { wordings: { audience: audienceIn(reading, subject) }, times: { due: dueAt } };
    case 'commander-duty':
    case 'duty':
    case 'rest':
      return { values: { name: nameIn(reading, subject) }, times: { since } };
    case 'decision-window':
    case 'decision-settle':
    case 'decision-verify':
      return { values: { proposal: proposalIn(reading, subject) } };
    case 'roll-call':
    case 'roll-call-open':
    case 'can-open':
      return { times: { since } };
    case 'roll-call-answer':
    case 'roll-call-help':
    case 'can-answer':
      return { values: { name: nameIn(reading, subject) } };
    case 'shift-coming':
    case 'shift-leaving':
    case 'shift-hand-over':
    case 'shift-end':
      return ofShift(reading, subject, to, since);
    case 'logistics':
      return {
        terms: { kind: `app:logistics.${reading.state.logistics[subject]?.kind ?? 'other'}` },
        values: { text: reading.state.logistics[subject]?.text ?? '…', name: nameIn(reading, to ?? '') },
      };
    case 'call-out':
      return { times: { since: reading.state.declaredAt || since } };
  }
}

function ofShift(reading: Reading, subject: string, to: string | null, since: Instant): Omit<Phrase, 'key'> {
  const shift = reading.state.shifts[subject];
  const role = shift?.role ?? 'responder';
  const of = shift?.team == null ? '' : (reading.state.teams[shift.team]?.name ?? '');
  return {
    terms: { role: `app:roles.${role}` },
    values: {
      name: nameIn(reading, to ?? ''),
      coming: nameIn(reading, shift?.person ?? ''),
      seat: of === '' ? '' : ` ${of}`,
    },
    times: { at: shift?.from ?? since, to: shift?.to ?? since },
  };
}
