import { z } from 'zod';
import { ACTING_ROLES } from '#shared/incident/roles.ts';

/** Who did it, in which role at that moment. */
const actorSchema = z.object({ id: z.string(), name: z.string(), role: z.enum(ACTING_ROLES) });

/** One event of an incident's log. Events are numbered from 1 without holes; `hash` chains each to the one before. */
export const eventSchema = z.object({
  seq: z.int().min(1),
  id: z.string(),
  incident: z.string(),
  at: z.string(),
  actor: actorSchema,
  type: z.string(),
  version: z.int().min(1),
  data: z.unknown(),
  command: z.string(),
  hash: z.string(),
});

/** Where a log ends. */
export const headSchema = z.object({ seq: z.int().min(0), hash: z.string() });

export type Head = Readonly<z.output<typeof headSchema>>;
