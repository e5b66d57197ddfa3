import { z } from 'zod';
import { emailField } from './delivery.ts';

const languageField = z.enum(['en', 'ja']);

/** Where one wants to be reminded of one's shifts by e-mail, and in which language. */
export const shiftRemindersWishSchema = z.strictObject({ address: emailField, language: languageField });

/** The code that was mailed there. */
export const shiftRemindersCodeSchema = z.strictObject({ code: z.string().trim().max(20) });

/** The channels of one's own reminders beside the app. */
export const shiftRemindersSchema = z.object({
  /** Whether e-mail is offered here at all. */
  canMail: z.boolean(),
  email: z
    .object({
      address: z.string(),
      language: languageField,
      /** Null: nothing is sent there until its code was typed. */
      confirmedAt: z.string().nullable(),
    })
    .nullable(),
});

export type ShiftReminders = z.output<typeof shiftRemindersSchema>;
export type ShiftRemindersWish = z.input<typeof shiftRemindersWishSchema>;
