import type { Evolvers } from '../evolver.ts';
import type { ReminderEvents } from './events.ts';

export const evolveReminders: Evolvers<ReminderEvents> = {
  'reminder.sent': (state, { clock, since, dueAt, count }, { at }) => ({
    ...state,
    reminders: { ...state.reminders, [clock]: { since, dueAt, count, at } },
  }),
};
