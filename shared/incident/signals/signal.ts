import { z } from 'zod';

/** One alert of a group, as its sender names it. */
export const alertSchema = z.strictObject({
  fingerprint: z.string().min(1).max(200),
  status: z.enum(['firing', 'resolved']),
  name: z.string().max(300),
  summary: z.string().max(2_000),
  startsAt: z.iso.datetime({ offset: true }),
});

export type Alert = Readonly<z.output<typeof alertSchema>>;

/** One alert group is one signal (`id` is the sender's key of the group). */
export interface Signal {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly status: 'firing' | 'resolved';
  readonly alerts: Readonly<Record<string, Alert>>;
}
