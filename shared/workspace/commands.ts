import { z } from 'zod';
import { CHECKS, MOST_AUDIENCES, PUBLIC } from '#shared/incident/broadcasts/audience.ts';
import { idField, nameField, wordsField } from '#shared/incident/fields.ts';
import { LINK_KINDS } from '#shared/incident/links/link.ts';
import { TIMERS } from '#shared/incident/settings/timers.ts';
import { GRADES } from '#shared/incident/severity.ts';
import { ALERT_STATES, EXPOSURES } from '#shared/incident/severity-aid/definition.ts';
import { MOST_COMPONENTS } from '#shared/incident/status/component.ts';

/** Templates at once: each makes a link of every new room. */
const MOST_TEMPLATES = 8;

const minutes = z.int().min(1).max(1_440).optional();
const count = z.int().min(1).max(1_000_000_000).nullable();

/** Words in both languages; one of them may be left empty, and its readers then see the other. */
function wording(longest: number) {
  return z
    .strictObject({ en: wordsField(longest, 0), ja: wordsField(longest, 0) })
    .refine(({ en, ja }) => en !== '' || ja !== '', 'something in one language at least');
}

const definition = z.strictObject({
  name: wording(40),
  definition: wording(600),
  examples: z.strictObject({ en: wordsField(600, 0), ja: wordsField(600, 0) }),
  thresholds: z.strictObject({
    alert: z.enum(ALERT_STATES).exclude(['none']).nullable(),
    contacts: count,
    exposure: z.enum(EXPOSURES).exclude(['none']).nullable(),
    hit: count,
  }),
});

const template = wordsField(2_000, 0);

/** What an update begins with, by status; empty: with the product's own words. */
const templates = z.strictObject({
  investigating: template,
  identified: template,
  monitoring: template,
  resolved: template,
});

const often = z.int().min(1).max(1_440);
const oftenOrAsEver = often.nullable();

const audience = z.strictObject({
  id: idField,
  name: wording(40),
  isOn: z.boolean(),
  checks: z.enum(CHECKS),
  needsApproval: z.boolean(),
  rhythm: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['public', 'executives', 'none']) }),
    z.strictObject({
      kind: z.literal('own'),
      everyMinutes: often,
      bySeverity: z.strictObject({
        SEV1: oftenOrAsEver,
        SEV2: oftenOrAsEver,
        SEV3: oftenOrAsEver,
        SEV4: oftenOrAsEver,
        SEV5: oftenOrAsEver,
      }),
    }),
  ]),
  templates: z.strictObject({ en: templates, ja: templates }),
});

/** What the owner changes for all incidents to come. Each command says the whole of its subject. */
export const workspaceCommands = {
  'workspace.set_severities': z.strictObject({
    severities: z.strictObject({
      SEV1: definition,
      SEV2: definition,
      SEV3: definition,
      SEV4: definition,
      SEV5: definition,
    }),
  }),
  'workspace.set_links': z.strictObject({
    links: z
      .array(
        z.strictObject({
          kind: z.enum(LINK_KINDS),
          label: nameField.nullable(),
          template: z.string().trim().min(1).max(500),
        }),
      )
      .max(MOST_TEMPLATES),
  }),
  'workspace.set_components': z.strictObject({
    components: z
      .array(z.strictObject({ id: idField, name: wording(60) }))
      .max(MOST_COMPONENTS)
      .refine((said) => new Set(said.map(({ id }) => id)).size === said.length, 'each component once'),
  }),
  'workspace.set_audiences': z.strictObject({
    audiences: z
      .array(audience)
      .max(MOST_AUDIENCES)
      .refine((said) => new Set(said.map(({ id }) => id)).size === said.length, 'each audience once')
      .refine(
        (said) => said.some(({ id, checks }) => id === PUBLIC && checks === 'public'),
        'the public, with the checks for the public',
      ),
  }),
  'workspace.set_timers': z.strictObject({
    timers: z.partialRecord(
      z.enum(GRADES),
      z.strictObject(
        Object.fromEntries(TIMERS.map((name) => [name, minutes])) as Record<
          (typeof TIMERS)[number],
          typeof minutes
        >,
      ),
    ),
  }),
};

export type WorkspaceCommands = typeof workspaceCommands;

export type WorkspaceCommandType = keyof WorkspaceCommands;

/** A command whose data has been checked against its schema. */
export type WorkspaceCommand = {
  [Type in WorkspaceCommandType]: {
    readonly type: Type;
    readonly data: z.output<WorkspaceCommands[Type]>;
  };
}[WorkspaceCommandType];

/** Data as a client writes it. */
export type WorkspaceCommandInput<Type extends WorkspaceCommandType> = z.input<WorkspaceCommands[Type]>;

/** Whether a type is one of this version's commands to the workspace. */
export function isWorkspaceCommand(type: string): type is WorkspaceCommandType {
  return Object.hasOwn(workspaceCommands, type);
}
