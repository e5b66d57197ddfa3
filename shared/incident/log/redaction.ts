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

function withoutWords(value: unknown): unknown {
  if (typeof value === 'string') return REDACTED;
  return Array.isArray(value) ? [] : value;
}
