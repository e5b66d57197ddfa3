import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { type Level, LevelMark } from './LevelMark.tsx';
import css from './Strip.module.css';

/**
 * One row across the screen for what is live and waits for people. The slot around it announces it once, when it
 * comes; its clock is not announced.
 */
export function Strip(props: {
  readonly level: Level;
  /** The level in a word: "soon", "act", or what it is. */
  readonly word: string;
  readonly sentence: ReactNode;
  /** Beside the sentence, quieter: who, why, what has been said. */
  readonly detail?: ReactNode;
  readonly clock?: ReactNode;
  /** One or two buttons. */
  readonly actions?: ReactNode;
  /** The name of the row for screen readers. */
  readonly label: string;
}) {
  const { level, word, sentence, detail, clock, actions, label } = props;
  return (
    <section className={classNames(css['strip'], css[level])} aria-label={label}>
      <LevelMark level={level} word={word} />
      <div className={css['words']}>
        <strong>{sentence}</strong>
        {detail === undefined ? null : <span className={css['detail']}>{detail}</span>}
      </div>
      {clock}
      {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
    </section>
  );
}
