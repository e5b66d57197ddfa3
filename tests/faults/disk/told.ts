import type { Step } from './record.ts';

/** Something that the process told somebody, and the step at which the last byte of it left. */
export interface Told {
  readonly what: string;
  readonly step: number;
}

/**
 * Every event's hash that left the process on any connection: acknowledgements, frames to other screens and answers
 * of the REST interface alike. Each is a promise that this event is in the log for good (LOG-2).
 */
export function hashesTold(steps: readonly Step[]): readonly Told[] {
  return told(steps, /"hash":"([0-9a-f]{64})"/g);
}

/** Every session that was handed to somebody: a person who was let in stays in. */
export function sessionsTold(steps: readonly Step[]): readonly Told[] {
  return told(steps, /"session":"([\w-]{20,})"/g);
}

function told(steps: readonly Step[], pattern: RegExp): readonly Told[] {
  const streams = new Map<
    string,
    { text: string; readonly ends: { readonly at: number; readonly step: number }[] }
  >();
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'tell') continue;
    const stream = streams.get(step.connection) ?? { text: '', ends: [] };
    streams.set(step.connection, stream);
    stream.text += step.bytes.toString('latin1');
    stream.ends.push({ at: stream.text.length, step: index });
  }
  return [...streams.values()].flatMap(({ text, ends }) => {
    let next = 0;
    return [...text.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length;
      while ((ends[next]?.at ?? Number.POSITIVE_INFINITY) < end) next += 1;
      return { what: match[1] ?? '', step: ends[next]?.step ?? 0 };
    });
  });
}
