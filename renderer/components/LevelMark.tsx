import { classNames } from './class-names.ts';
import css from './LevelMark.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type Level = 'calm' | 'amber' | 'red';

/**
 * The shape of a level: a dot, a triangle, a square. Colour is never the only sign. `word` says it as well:
 * beside the shape, or for screen readers only where the row says it already.
 */
export function LevelMark(props: {
  readonly level: Level;
  readonly word: string;
  readonly wordHidden?: boolean;
  /** A sentence, which may take several lines. */
  readonly wraps?: boolean;
}) {
  const { level, word, wordHidden = false, wraps = false } = props;
  return (
    <span className={classNames(css['mark'], css[level], wraps && css['wraps'])}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {level === 'calm' ? <circle cx="6" cy="6" r="2.5" /> : null}
        {level === 'amber' ? <path d="M6 1.2 11.4 10.8H.6Z" /> : null}
        {level === 'red' ? <rect x="1" y="1" width="10" height="10" /> : null}
      </svg>
      {wordHidden ? <VisuallyHidden>{word}</VisuallyHidden> : <span className={css['word']}>{word}</span>}
    </span>
  );
}
