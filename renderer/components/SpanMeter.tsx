import { classNames } from './class-names.ts';
import type { Level } from './LevelMark.tsx';
import css from './SpanMeter.module.css';

const STEP = 6;
const SHOWN_AT_MOST = 12;

/**
 * How many one person follows: a mark for each, places for those that are still free, and the number. The word says
 * the level; what it all means is in `title`, for the pointer and for screen readers.
 */
export function SpanMeter(props: {
  readonly count: number;
  readonly level: Level;
  /** From here on it is too many: so many places are drawn. */
  readonly redFrom: number;
  /** Beside the number; empty while it is calm. */
  readonly word: string;
  readonly title: string;
}) {
  const { count, level, redFrom, word, title } = props;
  const places = Math.min(SHOWN_AT_MOST, Math.max(redFrom - 1, count));
  return (
    <span className={classNames(css['meter'], css[level])} role="img" aria-label={title} title={title}>
      <svg width={places * STEP} height="12" viewBox={`0 0 ${places * STEP} 12`} aria-hidden="true">
        {Array.from({ length: places }, (_, place) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is nothing but its place
            key={place}
            className={place < count ? css['taken'] : css['free']}
            x={place * STEP + 0.5}
            // Those past the last place stand out by their height, too.
            y={place >= redFrom - 1 ? 0.5 : 2.5}
            width="3"
            height={place >= redFrom - 1 ? 11 : 7}
          />
        ))}
      </svg>
      <span className={css['count']}>{count}</span>
      {word === '' ? null : <span className={css['word']}>{word}</span>}
    </span>
  );
}
