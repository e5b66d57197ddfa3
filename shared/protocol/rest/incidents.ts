import { z } from 'zod';
import { idField } from '#shared/incident/fields.ts';
import { lifecycleCommands } from '#shared/incident/lifecycle/commands.ts';
import { PHASES } from '#shared/incident/phases.ts';
import { SEVERITIES } from '#shared/incident/severity.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { eventSchema, headSchema } from '../event.ts';

/**
 * Declares an incident: a title is enough. `id` is made by the sender and names both the command and the incident,
 * so that the same request again gives the same answer.
 */
export const declareSchema = lifecycleCommands['incident.declare'].extend({ id: idField.optional() });

export const declaredSchema = z.object({ incident: z.string(), key: z.string(), seq: z.int() });

export type Declared = Readonly<z.output<typeof declaredSchema>>;

/** A line of the list of incidents. */
export const incidentSummarySchema = z.object({
  incident: z.string(),
  key: z.string(),
  title: z.string(),
  severity: z.enum(SEVERITIES),
  phase: z.enum(PHASES),
  kind: z.enum(['real', 'drill']),
  declaredAt: z.string(),
  resolvedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  commander: z.string().nullable(),
  /** The name of the commander, null while command is vacant. */
  commanderName: z.string().nullable(),
  /** The role in which the asker acts there. */
  role: z.string(),
  /** The asker's id among the incident's people, whether or not they have joined it. */
  me: z.string(),
});

export type IncidentSummary = Readonly<z.output<typeof incidentSummarySchema>>;

export const incidentListQuerySchema = z.object({
  status: z.enum(['open', 'closed', 'all']).optional(),
  after: z.string().max(128).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

export const incidentListSchema = z.object({
  incidents: z.array(incidentSummarySchema),
  next: z.string().optional(),
});

export type IncidentList = Readonly<z.output<typeof incidentListSchema>>;

/** The state at the head, or at `at`, with the line that the list has of it. */
export const incidentAtSchema = incidentSummarySchema
  .omit({ role: true, me: true })
  .extend({ head: headSchema, seq: z.int(), state: z.custom<IncidentState>() });

export type IncidentAt = z.output<typeof incidentAtSchema>;

export const eventsQuerySchema = z.object({
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

export const eventsSchema = z.object({ events: z.array(eventSchema), head: headSchema, more: z.boolean() });

/** Whether the hash chain holds; `firstBad` is the first seq that does not (LOG-3). */
export const verifiedSchema = z.object({ ok: z.boolean(), head: headSchema, firstBad: z.int().optional() });
