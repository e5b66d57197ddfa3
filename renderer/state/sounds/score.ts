/** What a sound is about. The first is the most urgent: of several at once only the most urgent one is heard. */
export const SOUNDS = ['offer', 'roll-call', 'objection', 'lapse', 'instruction'] as const;

export type Sound = (typeof SOUNDS)[number];

/** One note: hertz, and when it begins and how long it lasts, in seconds. */
export interface Note {
  readonly hertz: number;
  readonly at: number;
  readonly length: number;
}

/**
 * How the sounds go. They differ in direction and rhythm, not only in pitch, so that small speakers and tired ears
 * tell them apart; none is longer than a second.
 */
export const SCORE: Readonly<Record<Sound, readonly Note[]>> = {
  /** Falls, twice: something is overdue. */
  lapse: [note(880, 0, 0.14), note(660, 0.16, 0.14), note(880, 0.42, 0.14), note(660, 0.58, 0.18)],
  /** Three even knocks: are you there? */
  'roll-call': [note(587, 0, 0.12), note(587, 0.22, 0.12), note(587, 0.44, 0.2)],
  /** Rises by a step like a question. */
  objection: [note(523, 0, 0.16), note(698, 0.2, 0.3)],
  /** A chord that is taken apart upwards: somebody hands you something large. */
  offer: [note(392, 0, 0.18), note(494, 0.18, 0.18), note(587, 0.36, 0.18), note(784, 0.54, 0.34)],
  /** One short, high note. */
  instruction: [note(1047, 0, 0.22)],
};

/** Seconds from the first note to the end of the last. */
export function lengthOf(sound: Sound): number {
  return Math.max(...SCORE[sound].map(({ at, length }) => at + length));
}

function note(hertz: number, at: number, length: number): Note {
  return { hertz, at, length };
}
