/** What stands where words were. */
export const REDACTED = '█ redacted';

/** Fields that hold people's words; ids, times and numbers stay, so that the redacted log still folds. */
const WORDS = new Set([
  'text',
  'words',
  'title',
  'reason',
  'name',
  'need',
  'summary',
  'proposal',
  'risk',
  'conditions',
  'actions',
  'needs',
  'links',
  'label',
  'url',
  'definition',
  'examples',
  'template',
  // Of a file: from it could be told whether it was one that somebody else has.
  'sha256',
  'confirmed',
  'food',
  'bed',
  'skills',
]);

/** The data of an event without its words. */
export function redacted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(redacted);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [
      field,
      WORDS.has(field) ? withoutWords(value) : redacted(value),
    ]),
  );
}

/** The words that people wrote in the data of an event. */
export function writtenWords(data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap(writtenWords);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([field, value]) =>
    typeof value === 'string' ? (WORDS.has(field) ? [value] : []) : stringsOr(field, value),
  );
}

function stringsOr(field: string, value: unknown): readonly string[] {
  return WORDS.has(field) && Array.isArray(value)
    ? value.flatMap((part) => (typeof part === 'string' ? [part] : writtenWords(part)))
    : writtenWords(value);
}

function withoutWords(value: unknown): unknown {
  if (typeof value === 'string') return REDACTED;
  return Array.isArray(value) ? [] : value;
}
