import type { Sentence } from '#shared/errors/entry.ts';

/** A value of the Karolinska Sleepiness Scale, as a person reports it. */
export type Kss = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** From this value on somebody is sleepy: the model's probabilities are of this, and a report of it wins over the model. */
export const SLEEPY: Kss = 7;

/** How much sleepier the 90th percentile of people is than the median, on the scale and in the logit of the probability. */
export const P90 = { kss: 1.07, logit: 1.41 } as const;

/** What each value of the scale says. */
export const KSS_LABELS: Readonly<Record<Kss, Sentence>> = {
  1: { en: 'extremely alert', ja: '非常にはっきり目覚めている' },
  2: { en: 'very alert', ja: 'かなりはっきり目覚めている' },
  3: { en: 'alert', ja: '目覚めている' },
  4: { en: 'rather alert', ja: 'どちらかといえば目覚めている' },
  5: { en: 'neither alert nor sleepy', ja: 'どちらでもない' },
  6: { en: 'some signs of sleepiness', ja: '少し眠気を感じる' },
  7: { en: 'sleepy but no effort to keep awake', ja: '眠いが、起きているのに努力は要らない' },
  8: { en: 'sleepy, some effort to keep awake', ja: '眠く、起きているのに多少の努力が要る' },
  9: { en: 'very sleepy, great effort to keep awake', ja: 'とても眠く、起きているのに大変な努力が要る' },
};

const VALUES: readonly Kss[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The value that is shown for a prediction. Predictions themselves are never clamped: what is reckoned from them would lie. */
export function shownKss(kss: number): Kss {
  return VALUES.find((value) => kss < value + 0.5) ?? 9;
}

/**
 * How sleepy the median person is by S + C + U, unclamped. W is left out: it is shown as "just woken" instead.
 * @param offset by how much this person is sleepier than the median, on the scale.
 */
export function kssOf(alertness: number, offset = 0): number {
  return 9.68 - 0.46 * alertness + offset;
}

/** The probability that a person is sleepy (7 or more) by S + C + U. The offset is in the logit. */
export function chanceOfSleepy(alertness: number, logitOffset = 0): number {
  return 1 / (1 + Math.exp(-(4.3 - 0.599 * alertness + logitOffset)));
}

/** A person's offset on the scale as one in the logit, so that the 90th percentile is the same person in both. */
export function logitOf(kssOffset: number): number {
  return (kssOffset * P90.logit) / P90.kss;
}
