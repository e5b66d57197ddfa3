import type { BriefSection } from '#shared/incident/brief/text.ts';

/** What was read back: point -> what it said then. */
export type ReadBack = Readonly<Record<string, string>>;

/** Points in which running times count up all the while: these are not a change. */
const RUNNING: readonly string[] = ['situation', 'people'];

function saidIn({ id, lines }: BriefSection): string {
  const said = lines.map(({ text }) => text).join('\n');
  return RUNNING.includes(id) ? said.replace(/\d+/g, '') : said;
}

/** Whether a point was read back as it stands now. */
export function isConfirmed(section: BriefSection, done: ReadBack): boolean {
  return done[section.id] === saidIn(section);
}

/** Whether it was read back, and says something else since. */
export function hasChanged(section: BriefSection, done: ReadBack): boolean {
  return done[section.id] !== undefined && !isConfirmed(section, done);
}

/** The read-back with one point confirmed as it stands, or taken back. */
export function toggled(section: BriefSection, done: ReadBack): ReadBack {
  if (!isConfirmed(section, done)) return { ...done, [section.id]: saidIn(section) };
  return Object.fromEntries(Object.entries(done).filter(([id]) => id !== section.id));
}

/** Where the reader is: the first point that is not confirmed; null once all are. */
export function nextPoint(sections: readonly BriefSection[], done: ReadBack): string | null {
  return sections.find((section) => !isConfirmed(section, done))?.id ?? null;
}
