import css from './Clock.module.css';
import { classNames } from './class-names.ts';
import { digitsOf, isoDuration, wordsOf } from './duration.ts';
import type { Level } from './LevelMark.tsx';

export interface ClockProps {
  /** Milliseconds that are left or gone; below zero is past due and shown with a minus. */
  readonly ms: number;
  readonly language: string;
  readonly level?: Level;
  readonly size?: 'meta' | 'plain' | 'large' | 'huge' | 'giant';
  /** Hours and minutes only: for durations that are not counted by the second. */
  readonly coarse?: boolean;
  /** The words of a screen reader: "{time} left", "{time} overdue". Without it the bare duration. */
  readonly describe?: (words: string) => string;
  /** The moment itself, local and UTC, shown on hovering. */
  readonly title?: string;
}

/** A running time. It is a `timer` that is not announced each second: a reader asks for it. */
export function Clock(props: ClockProps) {
  const { ms, language, level = 'calm', size = 'plain', coarse = false, describe, title } = props;
  const words = wordsOf(ms, language);
  // The minus is a sign of its own width, so that the digits of a column stay under each other.
  const overdue = Math.ceil(ms / 1_000) < 0;
  return (
    <time
      role="timer"
      aria-live="off"
      aria-label={describe === undefined ? words : describe(words)}
      dateTime={isoDuration(ms)}
      title={title}
      className={classNames(css['clock'], css[level], css[`size-${size}`])}
    >
      {overdue ? '\u2212' : ''}
      {digitsOf(ms, !coarse)}
    </time>
  );
}
