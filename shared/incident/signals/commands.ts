import { z } from 'zod';
import { alertSchema } from './signal.ts';

/** What an alert sender reports of a group. Only the server's hooks send it. */
export const signalCommands = {
  'signal.report': z.strictObject({
    signal: z.string().min(1).max(2_000),
    source: z.string().min(1).max(80),
    title: z.string().trim().min(1).max(300),
    status: z.enum(['firing', 'resolved']),
    alerts: z.array(alertSchema).max(1_000),
  }),
};
