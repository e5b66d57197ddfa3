import type { BriefText } from './text.ts';

/** A brief as Markdown, to be sent or printed elsewhere. What people wrote cannot become markup. */
export function briefMarkdown({ title, asOf, mark, sections }: BriefText): string {
  const parts = [
    `# ${plain(title)}`,
    plain(asOf),
    ...(mark === null ? [] : [`**${plain(mark)}**`]),
    ...sections.map(
      ({ heading, lines }) =>
        `## ${plain(heading)}\n\n${lines.map((line) => `- ${emphasised(plain(line.text), line.level)}`).join('\n')}`,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function emphasised(text: string, level: string): string {
  return level === 'red' ? `**${text}**` : text;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&!]/g, (sign) => `\\${sign}`);
}
