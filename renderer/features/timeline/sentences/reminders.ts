import type { ReminderEvents } from '#shared/incident/reminders/events.ts';
import { holderIn, nameIn, type Phrase, type Reading, type Sentences, titleIn } from './phrase.ts';

type Reminder = ReminderEvents['reminder.sent'];

export const reminderSentences: Sentences<ReminderEvents> = {
  'reminder.sent': (data, reading) => ({
    ...ofKind(data, reading),
    key: `reminder.${data.kind}`,
  }),
};

function ofKind({ kind, subject, since, dueAt }: Reminder, reading: Reading): Omit<Phrase, 'key'> {
  switch (kind) {
    case 'command-vacant':
      return {};
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
      return { terms: { audience: `app:audiences.${subject}` }, times: { due: dueAt } };
    case 'commander-duty':
    case 'duty':
    case 'rest':
      return { values: { name: nameIn(reading, subject) }, times: { since } };
    case 'call-out':
      return { times: { since: reading.state.declaredAt || since } };
  }
}
