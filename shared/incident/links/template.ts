import { isSafeAddress } from './address.ts';

/** What a template's fields can be filled with. */
export const TEMPLATE_FIELDS = ['key', 'title', 'severity', 'id'] as const;

export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

export type TemplateFacts = Readonly<Record<TemplateField, string>>;

/** Why a template cannot be used. */
export type TemplateProblem =
  | { readonly problem: 'unknown_field'; readonly field: string }
  | { readonly problem: 'field_in_host' | 'too_many_fields' | 'unsafe' };

/** A title longer than this is cut in an address. */
const LONGEST_VALUE = 80;

/** So that what is filled in stays below the longest address. */
export const MOST_FIELDS = 4;

const FIELD = /\{([^{}]*)\}/g;

/** A page's host, or the scheme of a program, must stand before the first field: a title never chooses where it leads. */
const FIXED_START = /^(?:https?:\/\/[^/?#{}]+[/?#]|(?!https?:)[a-z][a-z0-9+.-]*:)/i;

/** What is wrong with a template; null where nothing is. */
export function templateProblem(template: string): TemplateProblem | null {
  const fields = [...template.matchAll(FIELD)].map(([, name = '']) => name);
  const unknown = fields.find((name) => !isField(name));
  if (unknown !== undefined) return { problem: 'unknown_field', field: unknown };
  if (fields.length > MOST_FIELDS) return { problem: 'too_many_fields' };
  // One sign for each field: what is left of braces then shows as an address that is not safe.
  if (!isSafeAddress(template.replace(FIELD, 'x'))) return { problem: 'unsafe' };
  return fields.length > 0 && !FIXED_START.test(template) ? { problem: 'field_in_host' } : null;
}

/**
 * The address that a template makes of an incident's facts; null where it makes none that is safe. Values are
 * percent-encoded, nothing is evaluated: a title is data, whatever stands in it.
 */
export function fillTemplate(template: string, facts: TemplateFacts): string | null {
  if (templateProblem(template) !== null) return null;
  const filled = template.replace(FIELD, (blank, name: string) =>
    isField(name) ? encoded(facts[name]) : blank,
  );
  return isSafeAddress(filled) ? filled : null;
}

function isField(name: string): name is TemplateField {
  return (TEMPLATE_FIELDS as readonly string[]).includes(name);
}

/**
 * `encodeURIComponent` leaves quotes and dots as they are. A value of dots alone would climb up in a path, also when it
 * is percent-encoded.
 */
function encoded(value: string): string {
  const short = [...value.toWellFormed()].slice(0, LONGEST_VALUE).join('');
  const text = encodeURIComponent(short).replaceAll("'", '%27');
  return /^\.+$/.test(text) ? text.replaceAll('.', '_') : text;
}
