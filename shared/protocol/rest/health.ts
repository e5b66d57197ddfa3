import { z } from 'zod';

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  /** Of the live line: a client of another one is told to update. */
  protocol: z.int(),
  storage: z.enum(['ok', 'unavailable', 'damaged']),
});

export type Health = Readonly<z.output<typeof healthSchema>>;

/** The credentials that an alert sender is configured with; only the owner sees them. */
export const alertSenderSchema = z.object({ url: z.string(), username: z.string(), password: z.string() });

export type AlertSender = Readonly<z.output<typeof alertSenderSchema>>;

/** The drills that a server can play: a real incident of 21 hours, and an invented one of 40 minutes. */
export const DRILLS = ['database', 'sev1'] as const;

export type DrillName = (typeof DRILLS)[number];

/** A drill that was started: the incident it plays in. */
export const drillStartSchema = z.strictObject({
  speed: z.number().min(1).max(3600).optional(),
  /** Which one; the incident of 21 hours where nothing is said. */
  script: z.enum(DRILLS).optional(),
  /** The language that the people of the drill speak. */
  language: z.enum(['en', 'ja']).optional(),
});
export type DrillStart = Readonly<z.input<typeof drillStartSchema>>;

export const drillStartedSchema = z.object({ incident: z.string() });

export type DrillStarted = Readonly<z.output<typeof drillStartedSchema>>;
