import { safeLine } from '#shared/diagnostics/safe-line.ts';

/** The last lines that a process wrote, as far as they may be kept. */
export interface LogTail {
  take(chunk: string | Uint8Array): void;
  lines(): readonly string[];
}

const MOST = 20;
/** Of a line that does not end, so much is held. */
const LONGEST = 20_000;

/** Keeps the last lines of what it is given, and of each only what is safe to show. */
export function createLogTail(): LogTail {
  const decoder = new TextDecoder();
  let kept: readonly string[] = [];
  let open = '';
  return {
    take: (chunk) => {
      const text = open + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
      const lines = text.split('\n');
      open = (lines.pop() ?? '').slice(-LONGEST);
      kept = [...kept, ...lines.flatMap((line) => safeLine(line.trimEnd()) ?? [])].slice(-MOST);
    },
    lines: () => kept,
  };
}
