import type { Entry } from '#renderer/state/timeline/entry.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What a note said at one time. */
export interface Version {
  /** When it was written. */
  readonly said: Instant;
  /** The seq of the event that says it. */
  readonly written: number;
  readonly by: string;
  /** What stood there before; null for the first. */
  readonly before: string | null;
  /** Null where only the time was set right. */
  readonly text: string | null;
  readonly time: Instant | null;
}

/** Everything that a note said, in order: as it was written, then each correction. */
export function versionsOf({ event, revisions }: Entry): readonly Version[] {
  const { text: original } = event.data as { readonly text: string };
  const first: Version = {
    said: event.at,
    written: event.seq,
    by: event.actor.name,
    before: null,
    text: original,
    time: null,
  };
  let before = original;
  return [
    first,
    ...revisions.map(({ seq, at, by, text, time }): Version => {
      const version = { said: at, written: seq, by, before, text, time };
      before = text ?? before;
      return version;
    }),
  ];
}
