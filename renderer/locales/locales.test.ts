import { describe, expect, it } from 'vitest';
import { words as english } from './en.ts';
import { words as japanese } from './ja.ts';

/** Plural forms are the language's own business: English has two, Japanese one. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(texts: Readonly<Record<string, unknown>>, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? flatten(value as Readonly<Record<string, unknown>>, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)] as [string, string]],
  );
}

function keysOf(texts: readonly [string, string][]): string[] {
  return [...new Set(texts.map(([key]) => key.replace(PLURAL, '')))].sort();
}

/** `{{count}}` may be left out of "one task", so plural keys are compared without it. */
function blanksOf(texts: readonly [string, string][], key: string): string[] {
  const forms = texts.filter(([name]) => name.replace(PLURAL, '') === key);
  const isPlural = forms.some(([name]) => PLURAL.test(name));
  const blanks = forms.flatMap(([, text]) =>
    [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? ''),
  );
  return [...new Set(blanks)].filter((name) => !(isPlural && name === 'count')).sort();
}

it('[DESK-4] both languages have the same namespaces', () => {
  expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
});

describe.each(Object.keys(english))('%s', (namespace) => {
  const en = flatten(english[namespace] ?? {});
  const ja = flatten(japanese[namespace] ?? {});

  it('[DESK-4] has the same keys in both languages', () => {
    expect(en.length).toBeGreaterThan(0);
    expect(keysOf(ja)).toEqual(keysOf(en));
  });

  it('[DESK-4] has no empty text', () => {
    expect([...en, ...ja].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('[DESK-4] fills the same blanks in both languages', () => {
    for (const key of keysOf(en)) expect([key, ...blanksOf(ja, key)]).toEqual([key, ...blanksOf(en, key)]);
  });

  it('[DESK-4] gives each plural of English in both of its forms', () => {
    const plurals = en.filter(([key]) => key.endsWith('_other')).map(([key]) => key.replace(PLURAL, ''));
    for (const key of plurals) expect(en.map(([name]) => name)).toContain(`${key}_one`);
  });
});
