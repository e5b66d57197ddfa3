import { z } from 'zod';

/** The server's own reminders: they fire with every cockpit closed (SYNC-7). */
export const reminderCommands = {
  'reminder.send': z.strictObject({ clock: z.string().min(1).max(300) }),
};
