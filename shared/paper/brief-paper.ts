import { type Brief, briefOf } from '#shared/incident/brief/brief.ts';
import { type BriefSection, briefText } from '#shared/incident/brief/text.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Paper, PaperSection } from './paper.ts';
import { paperOf, type Telling } from './telling.ts';
import { PAPER_WORDS } from './words.ts';

/** The brief for whoever takes over, on paper. */
export function briefPaper(state: IncidentState, telling: Telling): Paper {
  const { language, level, now, time } = telling;
  const brief = briefOf(state, now);
  // A paper has room for all of it.
  const { sections } = briefText(brief, language, time, Number.POSITIVE_INFINITY);
  const shown = sections.map(({ id, heading, lines }) =>
    section(
      id,
      heading,
      lines.map(({ text }) => text),
    ),
  );
  return paperOf('brief', state, telling, level === 'outside' ? outside(sections, brief, telling) : shown);
}

function section(id: string, heading: string, lines: readonly string[]): PaperSection {
  return { id, heading, blocks: [{ kind: 'lines', lines }] };
}

/** Outside, the course of the incident and numbers: who commands and what is being done are the house's own. */
function outside(
  sections: readonly BriefSection[],
  { decisions, tasks, people, observers, risks }: Brief,
  { language }: Telling,
): readonly PaperSection[] {
  const { counted } = PAPER_WORDS[language];
  const told = ({ id, lines }: BriefSection): readonly string[] => {
    switch (id) {
      case 'situation':
        // The last line says who commands.
        return lines.slice(0, -1).map(({ text }) => text);
      case 'severity':
        return lines.map(({ text }) => text);
      case 'updates':
        return [];
      case 'decisions':
        return [counted('decisions', decisions.length)];
      case 'tasks':
        return [counted('tasks', tasks.length)];
      case 'people':
        return [counted('people', people.length + observers)];
      case 'risks':
        return [counted('risks', risks.length)];
    }
  };
  return sections
    .map((each) => section(each.id, each.heading, told(each)))
    .filter(({ blocks }) => blocks.some((block) => block.kind !== 'lines' || block.lines.length > 0));
}
