import { readFileSync } from 'node:fs';
import { inProject } from '#scripts/steps/project.mjs';

export type Language = 'en' | 'ja';

/** What the interface says in a language: `words('en')('tasks:line')`, blanks filled from `values`. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

type Texts = { readonly [key: string]: string | Texts };

const files = new Map<string, Texts>();

/** The texts of the locale files, so that a test asks for a button by what is written on it. */
export function words(language: Language): Words {
  return (key, values = {}) => {
    const [file = '', path = ''] = key.split(':');
    let found: string | Texts | undefined = textsOf(language, file);
    for (const part of path.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`No text “${key}” in ${language}.`);
    return found.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank));
  };
}

function textsOf(language: Language, file: string): Texts {
  const path = inProject('renderer', 'locales', language, `${file}.json`);
  const known = files.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as Texts);
  files.set(path, known);
  return known;
}
