import { z } from 'zod';
import { instantField, reasonField, titleField } from '../fields.ts';
import { OPEN_PHASES } from '../phases.ts';
import { settingsSchema } from '../settings/schema.ts';
import { SEVERITIES } from '../severity.ts';

/** Commands over the incident as a whole (INC-1 to INC-3). */
export const lifecycleCommands = {
  'incident.declare': z.strictObject({
    title: titleField,
    severity: z.enum(SEVERITIES).optional(),
    kind: z.enum(['real', 'drill']).optional(),
    settings: settingsSchema.optional(),
    simulation: z.strictObject({ startsAt: instantField, speed: z.number().min(1).max(3600) }).optional(),
  }),
  'incident.set_severity': z.strictObject({ severity: z.enum(SEVERITIES), reason: reasonField.optional() }),
  'incident.advance': z.strictObject({ to: z.enum(OPEN_PHASES).optional(), reason: reasonField.optional() }),
  'incident.resolve': z.strictObject({ text: reasonField.optional() }),
  'incident.close': z.strictObject({ reason: reasonField.optional() }),
  'incident.reopen': z.strictObject({ reason: reasonField.optional() }),
};
