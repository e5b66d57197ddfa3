import { z } from 'zod';
import { FIRST_AUDIENCES } from '#shared/incident/broadcasts/audience.ts';
import { PUBLIC_STATUSES } from '#shared/incident/broadcasts/broadcast.ts';
import { instantField } from '#shared/incident/fields.ts';
import { OPEN_PHASES } from '#shared/incident/phases.ts';
import { ASSIGNABLE_ROLES } from '#shared/incident/roles.ts';
import { SEVERITIES } from '#shared/incident/severity.ts';

/**
 * What every step says. Steps without `staged` are facts of the source; the others are ours, to make the story
 * playable. `actor` is somebody of the cast, or its office of the commander: whoever holds command then.
 */
const base = {
  id: z.string(),
  at: instantField,
  actor: z.string(),
  staged: z.literal(true).optional(),
};

const text = z.string();

const audience = z.enum(FIRST_AUDIENCES.map(({ id }) => id));
const minutes = z.int().min(1).max(480);
const can = z.strictObject({ conditions: text, actions: text, needs: text });

/** Seconds until the assignee of a task says "understood"; where not said, as people do. */
const understood = z.int().min(1).optional();

const told = {
  ...base,
  text,
  service: z.string().optional(),
  severity: z.enum(SEVERITIES).optional(),
  /** When it is told in the room, where that is later than when it happened. */
  told: instantField.optional(),
  /** The scribe pins it. */
  pin: z.boolean().optional(),
};

const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('declare'), text, severity: z.enum(SEVERITIES) }),
  z.strictObject({ ...told, kind: z.literal('alert') }),
  z.strictObject({ ...told, kind: z.literal('change') }),
  z.strictObject({ ...told, kind: z.literal('detect') }),
  z.strictObject({ ...told, kind: z.literal('note') }),
  z.strictObject({ ...told, kind: z.literal('decision'), risk: text }),
  z.strictObject({ ...base, kind: z.literal('join') }),
  z.strictObject({ ...base, kind: z.literal('claim') }),
  z.strictObject({ ...base, kind: z.literal('handover'), to: z.string() }),
  z.strictObject({ ...base, kind: z.literal('severity'), text, severity: z.enum(SEVERITIES) }),
  z.strictObject({ ...base, kind: z.literal('advance'), text, to: z.enum(OPEN_PHASES) }),
  z.strictObject({ ...base, kind: z.literal('resolve'), text }),
  z.strictObject({ ...base, kind: z.literal('assign'), text, to: z.string(), minutes, understood }),
  z.strictObject({
    ...base,
    kind: z.literal('reassign'),
    text,
    task: z.string(),
    to: z.string(),
    minutes,
    understood,
  }),
  z.strictObject({ ...base, kind: z.literal('extend'), text, task: z.string(), minutes }),
  z.strictObject({ ...base, kind: z.literal('report'), text, task: z.string(), can: can.optional() }),
  z.strictObject({ ...base, kind: z.literal('block'), text, task: z.string() }),
  z.strictObject({ ...base, kind: z.literal('resume'), task: z.string() }),
  z.strictObject({ ...base, kind: z.literal('cancel'), text, task: z.string() }),
  /** Somebody else watches the actor's task while they take a break. */
  z.strictObject({ ...base, kind: z.literal('cover'), by: z.string(), task: z.string(), minutes }),
  z.strictObject({
    ...base,
    kind: z.literal('broadcast'),
    text,
    status: z.enum(PUBLIC_STATUSES),
    audience: audience.optional(),
    /** Minutes until the update that it announces. */
    next: minutes.optional(),
    /** Who sends it in the room, where the actor of the source was relieved before. */
    playedBy: z.string().optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('snooze'), text, audience, minutes }),
  /** A break of the actor, or a rest that the actor orders `who`. */
  z.strictObject({ ...base, kind: z.literal('rest'), text, minutes, who: z.string().optional() }),
  z.strictObject({ ...base, kind: z.literal('release'), text, who: z.string() }),
  z.strictObject({ ...base, kind: z.literal('recall'), text, who: z.string() }),
  /** A team, its lead and who is in it. */
  z.strictObject({ ...base, kind: z.literal('team'), text, lead: z.string(), members: z.array(z.string()) }),
  /** A decision as the room takes it: proposed with its risk, objected to, settled, looked at again. */
  z.strictObject({
    ...base,
    kind: z.literal('propose'),
    text,
    risk: text,
    executor: z.string(),
    /** Minutes until it is verified, and seconds in which one may object. */
    verify: minutes,
    window: z.int().min(5),
  }),
  z.strictObject({ ...base, kind: z.literal('object'), text, decision: z.string() }),
  z.strictObject({
    ...base,
    kind: z.literal('settle'),
    text,
    decision: z.string(),
    outcome: z.enum(['carried', 'rejected']),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('verify'),
    text,
    decision: z.string(),
    outcome: z.enum(['holds', 'failed']),
  }),
  z.strictObject({ ...base, kind: z.literal('roll-call') }),
  z.strictObject({ ...base, kind: z.literal('here'), call: z.string(), answer: z.enum(['ok', 'help']) }),
  z.strictObject({ ...base, kind: z.literal('close-call'), text, call: z.string() }),
  z.strictObject({ ...base, kind: z.literal('call-out') }),
  /** Command is handed over in two phases; `offer` is the step of the offer. */
  z.strictObject({ ...base, kind: z.literal('offer'), to: z.string() }),
  z.strictObject({ ...base, kind: z.literal('accept'), offer: z.string() }),
  z.strictObject({ ...base, kind: z.literal('risk'), text }),
  z.strictObject({ ...base, kind: z.literal('warn'), text, who: z.string() }),
  z.strictObject({ ...base, kind: z.literal('swoop'), text, who: z.string(), wishes: z.boolean() }),
  z.strictObject({ ...base, kind: z.literal('remove'), text, who: z.string() }),
  z.strictObject({ ...base, kind: z.literal('stand-down'), text, stay: z.array(z.string()) }),
]);

/** What goes on by itself over hours: the texts in turn, every so many minutes. Always ours. */
const routineSchema = z.strictObject({
  id: z.string(),
  staged: z.literal(true),
  kind: z.enum(['note', 'broadcast', 'call-out']),
  actor: z.string(),
  from: instantField,
  to: instantField,
  every: minutes,
  texts: z.array(text).min(1),
  status: z.enum(PUBLIC_STATUSES).optional(),
  audience: audience.optional(),
  next: minutes.optional(),
});

const castSchema = z.union([
  z.strictObject({ id: z.string(), role: z.literal('commander'), office: z.literal(true) }),
  z.strictObject({
    id: z.string(),
    role: z.enum(ASSIGNABLE_ROLES),
    name: text,
    staged: z.literal(true).optional(),
    skills: z.array(text).optional(),
    homeZone: text.optional(),
  }),
]);

const words = { alert: text, change: text, detect: text, decision: text };

/** A real incident as a script: the facts of its source, and what we stage between them. */
export const scriptSchema = z.strictObject({
  title: text,
  source: text,
  timezone: text,
  impact: z.record(z.string(), z.union([z.number(), text])),
  cast: z.array(castSchema),
  services: z.array(z.strictObject({ id: text, name: text, dependsOn: z.array(text).optional() })),
  /** A long copy: `of` gigabytes at an even pace. Texts of routines may say `{done}`, `{left}`, `{percent}`. */
  progress: z.strictObject({
    staged: z.literal(true),
    from: instantField,
    to: instantField,
    of: z.number(),
  }),
  /** How a step of a kind reads as a note. */
  words: z.strictObject({ staged: z.literal(true), ...words }),
  steps: z.array(stepSchema),
  routines: z.array(routineSchema),
  followUps: z.array(text),
  note: text,
});

/** The same story in another language: its words by the id of their step. */
export const translationSchema = z.strictObject({
  title: text,
  words: z.strictObject(words),
  names: z.record(z.string(), text),
  /** By step; a decision's risk is under `<step>.risk`. */
  texts: z.record(z.string(), text),
  cans: z.record(z.string(), can),
  routines: z.record(z.string(), z.array(text)),
});

export type Step = Readonly<z.output<typeof stepSchema>>;
export type Routine = Readonly<z.output<typeof routineSchema>>;
export type Script = Readonly<z.output<typeof scriptSchema>>;
export type Translation = Readonly<z.output<typeof translationSchema>>;

/** Somebody of the cast. */
export type Person = Exclude<Script['cast'][number], { readonly office: true }>;

/** The people of a script, without the office of the commander. */
export function peopleOf(script: Script): readonly Person[] {
  return script.cast.filter((member): member is Person => !('office' in member));
}
