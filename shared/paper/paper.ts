import type { Censor } from './censor.ts';
import type { PaperLevel } from './level.ts';

/** What can be put on paper. */
export const PAPERS = ['brief', 'timeline', 'record'] as const;

export type PaperKind = (typeof PAPERS)[number];

/** One piece of a section. */
export type PaperBlock =
  /** What, and how it is. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly text: string };

export interface PaperSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly PaperBlock[];
}

/** A paper in a language, at a level: all that is printed of it, as plain text. */
export interface Paper {
  readonly language: 'en' | 'ja';
  readonly level: PaperLevel;
  /** The incident's, such as "QD-12". */
  readonly key: string;
  readonly subject: string;
  /** What kind of paper it is. */
  readonly heading: string;
  /** As of when, and in which time zone. */
  readonly asOf: string;
  readonly stamp: string;
  readonly leftOut: string;
  /** What the reader must know before all else: that it is a drill. */
  readonly mark: string | null;
  readonly sections: readonly PaperSection[];
}

/** The document's title: what it is, of what, and how much of it one holds in one's hands. */
export function titleOf({ key, subject, heading, stamp }: Paper): string {
  return `${key} ${subject} – ${heading} – ${stamp}`;
}

/** Every text of a paper through the censor of its level, but for what the program itself stamps on it. */
export function censored(paper: Paper, censor: Censor): Paper {
  return {
    ...paper,
    subject: censor(paper.subject),
    sections: paper.sections.map((section) => ({ ...section, blocks: section.blocks.map(censoredBlock) })),
  };

  function censoredBlock(block: PaperBlock): PaperBlock {
    switch (block.kind) {
      case 'facts':
        return { ...block, facts: block.facts.map(([what, how]) => [what, censor(how)]) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(censor)) };
      case 'lines':
        return { ...block, lines: block.lines.map(censor) };
      case 'text':
        return { ...block, text: censor(block.text) };
    }
  }
}
