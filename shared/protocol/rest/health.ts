import { z } from 'zod';

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  storage: z.enum(['ok', 'unavailable', 'damaged']),
});

export type Health = Readonly<z.output<typeof healthSchema>>;

/** The credentials that an alert sender is configured with; only the owner sees them. */
export const alertSenderSchema = z.object({ url: z.string(), username: z.string(), password: z.string() });

export type AlertSender = Readonly<z.output<typeof alertSenderSchema>>;

/** A drill that was started: the incident it plays in. */
export const drillStartSchema = z.strictObject({
  speed: z.number().min(1).max(3600).optional(),
  /** The language that the people of the drill speak. */
  language: z.enum(['en', 'ja']).optional(),
});
export type DrillStart = Readonly<z.input<typeof drillStartSchema>>;

export const drillStartedSchema = z.object({ incident: z.string() });

export type DrillStarted = Readonly<z.output<typeof drillStartedSchema>>;
