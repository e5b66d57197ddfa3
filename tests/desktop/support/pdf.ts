import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A PDF as a reader other than the one that made it understands it: Debian's poppler-utils. */
export interface ReadPdf {
  /** What `pdfinfo` tells, by its name. */
  readonly info: Readonly<Record<string, string>>;
  /** The text of each page. */
  readonly pages: readonly string[];
  /** The kinds of its structure, in order, such as `Document`, `H1`, `Table`. */
  readonly structure: readonly string[];
  /** The language of the document, as its catalogue says it. */
  readonly language: string | undefined;
  /** How bright the upper left corner of the first page is, 255 at most. */
  readonly corner: number | undefined;
}

/** Whether there is something on this machine that reads PDFs. */
export function hasPdfReader(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Reads a PDF. */
export function readPdf(path: string): ReadPdf {
  const info = Object.fromEntries(
    run('pdfinfo', [path])
      .split('\n')
      .map((line) => /^([^:]+):\s+(.*)$/.exec(line))
      .flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const])),
  );
  const count = Number(info['Pages']);
  return {
    info,
    pages: Array.from({ length: count }, (_, n) =>
      run('pdftotext', ['-layout', '-f', String(n + 1), '-l', String(n + 1), path, '-']),
    ),
    structure: run('pdfinfo', ['-struct', path])
      .split('\n')
      .flatMap((line) => /^\s*([A-Za-z][A-Za-z0-9]*)/.exec(line)?.[1] ?? []),
    corner: cornerOf(path),
    language: /\/Lang\s*\(([^)]*)\)/.exec(readFileSync(path, 'latin1'))?.[1],
  };
}

/** Of a picture of the page, small and grey: behind the head of a PGM come its dots. */
function cornerOf(path: string): number | undefined {
  const picture = execFileSync('pdftoppm', ['-gray', '-r', '20', '-f', '1', '-l', '1', path]);
  const head = /^P5\s+\d+\s+\d+\s+255\s/.exec(picture.toString('latin1', 0, 40));
  return head === null ? undefined : picture[head[0].length];
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
}
