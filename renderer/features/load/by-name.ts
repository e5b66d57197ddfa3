import type { PersonLine } from './columns.ts';

/** People in order of their names as a reader of the language expects it. */
export function byName(people: readonly PersonLine[], language: string): readonly PersonLine[] {
  const { compare } = new Intl.Collator(language);
  return people.toSorted((a, b) => compare(a.name, b.name));
}
