import { z } from 'zod';

const labelsSchema = z.record(z.string(), z.string());

/** What Alertmanager posts (its webhook, version "4"). Fields that we do not know are left alone. */
export const alertmanagerBodySchema = z.object({
  version: z.literal('4', { error: 'only version "4" of Alertmanager’s webhook is understood' }),
  groupKey: z.string().min(1).max(2_000),
  status: z.enum(['firing', 'resolved']),
  groupLabels: labelsSchema.default({}),
  commonLabels: labelsSchema.default({}),
  commonAnnotations: labelsSchema.default({}),
  alerts: z
    .array(
      z.object({
        status: z.enum(['firing', 'resolved']),
        labels: labelsSchema.default({}),
        annotations: labelsSchema.default({}),
        startsAt: z.iso.datetime({ offset: true }),
        fingerprint: z.string().min(1).max(200),
      }),
    )
    .min(1)
    .max(1_000),
});

export type AlertmanagerBody = z.output<typeof alertmanagerBodySchema>;
