import { z } from 'zod';

/** In which language the calendar speaks: its program does not say whose it is. */
export const calendarLinkWishSchema = z.strictObject({ language: z.enum(['en', 'ja']) });

/** A link that was made; it is shown once. */
export const calendarLinkMadeSchema = z.object({ url: z.string() });

/** Whether there is a link, and since when, without the link itself. */
export const calendarLinkSchema = z.object({ madeAt: z.string().nullable() });

/** Whether there was one to end. */
export const calendarLinkEndedSchema = z.object({ ended: z.boolean() });

export type CalendarLink = z.output<typeof calendarLinkSchema>;
export type CalendarLinkMade = z.output<typeof calendarLinkMadeSchema>;
