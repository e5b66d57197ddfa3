import { useEffect } from 'react';

export const SIZES = ['A4', 'Letter'] as const;

export type PaperSize = (typeof SIZES)[number];

interface RunningHead {
  readonly left: string;
  readonly right: string;
  readonly foot: string;
}

/**
 * The size of the pages, their running head and their numbers, for as long as the paper is shown. It is made here and not in a
 * style sheet, since what stands in a page's margin cannot be taken from the document.
 */
export function usePageStyle(size: PaperSize, { left, right, foot }: RunningHead): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageStyle(size, { left, right, foot }));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [size, left, right, foot]);
}

/** The rule of the pages as text. */
export function pageStyle(size: PaperSize, { left, right, foot }: RunningHead): string {
  const font = 'font: 8pt system-ui, sans-serif; color: #333';
  return `@page {
  size: ${size} portrait;
  margin: 20mm 15mm 18mm;
  @top-left { content: ${quoted(left)}; ${font}; }
  @top-right { content: ${quoted(right)}; ${font}; font-weight: 700; }
  @bottom-left { content: ${quoted(foot)}; ${font}; }
  @bottom-right { content: counter(page) " / " counter(pages); ${font}; }
}`;
}

/** A text as a string of CSS: whatever could end it is written by its number. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
