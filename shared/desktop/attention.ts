import { z } from 'zod';
import { idField } from '../incident/fields.ts';
import { SEVERITIES } from '../incident/severity.ts';
import type { Call } from './call.ts';
import { destinationSchema } from './destination.ts';
import { COCKPIT_ONLY } from './windows.ts';

/** How urgent it is: the level of a clock. The tray shows it by shape as well as by colour, and says it. */
const ATTENTION_LEVELS = ['calm', 'amber', 'red'] as const;

const levelSchema = z.enum(ATTENTION_LEVELS);

/** A menu has room for so many; what is counted may be more. */
export const MOST_LISTED = 12;

const waitingSchema = z.strictObject({
  id: z.string().max(600),
  level: levelSchema,
  /** In the person's language, and in one line. */
  sentence: z.string().max(600),
  destination: destinationSchema,
});

const openIncidentSchema = z.strictObject({
  incident: idField,
  key: z.string().max(100),
  title: z.string().max(600),
  severity: z.enum(SEVERITIES),
  isDrill: z.boolean(),
  /** Whole minutes since its declaration, by its own clock: a drill has its own time. */
  minutes: z.int().min(0),
});

/** What waits for the person at this machine, and which incidents are open, as their cockpit knows it. */
export const attentionSchema = z.strictObject({
  level: levelSchema,
  count: z.int().min(0).max(9_999),
  waiting: z.array(waitingSchema).max(MOST_LISTED),
  incidents: z.array(openIncidentSchema).max(MOST_LISTED),
  /** Whether the server has just said which incidents are open. */
  isKnown: z.boolean(),
});

export type AttentionLevel = z.output<typeof levelSchema>;
export type Attention = z.output<typeof attentionSchema>;
export type OpenIncident = z.output<typeof openIncidentSchema>;

/** Nobody is signed in. */
export const NO_ATTENTION: Attention = {
  level: 'calm',
  count: 0,
  waiting: [],
  incidents: [],
  isKnown: false,
};

export const attentionCalls = {
  setAttention: { args: z.tuple([attentionSchema]), result: z.void(), from: COCKPIT_ONLY },
} as const satisfies Readonly<Record<string, Call>>;
