/**
 * Skills are short words of whoever has them: what is written in another width or in capitals is the same skill.
 * Compared by this, and shown as they were written.
 */
export function skillKey(skill: string): string {
  return skill.normalize('NFKC').toLowerCase();
}

/** The skills of some people, each once as it was first written, in the order of a language. */
export function skillsAmong(
  people: readonly { readonly skills: readonly string[] }[],
  language: string,
): readonly string[] {
  const first = new Map<string, string>();
  for (const skill of people.flatMap(({ skills }) => skills))
    if (!first.has(skillKey(skill))) first.set(skillKey(skill), skill);
  return [...first.values()].sort(new Intl.Collator(language).compare);
}
