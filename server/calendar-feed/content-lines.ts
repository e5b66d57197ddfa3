import { toOneLine } from '#shared/text/one-line.ts';
import type { Instant } from '#shared/time/instant.ts';

/** A line of iCalendar has so many bytes of UTF-8 at most, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** A text as a value: on one line, so that nothing in it begins a property, and without what would end or part it. */
export function textValue(text: string): string {
  return toOneLine(text.toWellFormed()).replaceAll(/[\\;,]/g, (sign) => `\\${sign}`);
}

/** A moment as a value, in UTC and to the second. */
export function momentValue(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Lines as a file: folded where they are long, never within a letter, each with the line end that calendars want. */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LONGEST_LINE) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += letter;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}
