import { z } from 'zod';
import { type Choices, carriedPlaceSchema, choicesSchema } from '#shared/desktop/choices.ts';
import { MOST_PLACES } from '#shared/desktop/places.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { canBeCarried } from './choices.ts';
import { type Content, inThisForm, SETTINGS_VERSION } from './settings-file.ts';

/** By which a file says what it is. */
const FORMAT = 'quarterdeck-settings';

const headSchema = z.looseObject({ format: z.literal(FORMAT), version: z.int().min(1) });

const contentSchema = z.custom<Content>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** Nothing but what this program writes: a key that is not known may be a newer program's, or somebody's attempt. */
const fileSchema = choicesSchema.extend({
  format: z.literal(FORMAT),
  version: z.literal(SETTINGS_VERSION),
  places: z.array(carriedPlaceSchema.refine(canBeCarried)).max(MOST_PLACES).exactOptional(),
});

/** Choices as a file, in the form of the settings' own: what brings that one up to date does so here, too. */
export function textOf(choices: Choices): string {
  return `${JSON.stringify({ format: FORMAT, version: SETTINGS_VERSION, ...choices }, null, 2)}\n`;
}

type Found =
  | { readonly ok: true; readonly choices: Choices }
  | { readonly ok: false; readonly error: Refusal };

/** The choices in a file of this name, or why there are none. */
export function choicesIn(bytes: Uint8Array, name: string): Found {
  const content = contentSchema.safeParse(jsonIn(bytes)).data;
  if (content === undefined) return { ok: false, error: refusal('settings_not_json', { name }) };
  const head = headSchema.safeParse(content).data;
  if (head === undefined) return { ok: false, error: refusal('settings_foreign', { name }) };
  if (head.version > SETTINGS_VERSION) return { ok: false, error: refusal('settings_newer', { name }) };
  const file = fileSchema.safeParse(inThisForm(content, head.version));
  if (!file.success)
    return { ok: false, error: refusal('settings_wrong', { name, where: whereIn(file.error) }) };
  const { format: _format, version: _version, ...choices } = file.data;
  return { ok: true, choices };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** A name of a key that somebody made up may have any length. */
const LONGEST = 60;

function whereIn({ issues: [issue] }: z.ZodError): string {
  if (issue === undefined) return '';
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  return [...path.join('.')].slice(0, LONGEST).join('');
}
