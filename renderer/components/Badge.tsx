import type { ReactNode } from 'react';
import css from './Badge.module.css';
import { classNames } from './class-names.ts';
import type { Level } from './LevelMark.tsx';

/** A short word in a frame. A level adds its colour to the word; the word alone must say it. */
export function Badge(props: {
  readonly children: ReactNode;
  readonly level?: Level;
  readonly strong?: boolean;
}) {
  const { children, level = 'calm', strong = false } = props;
  return <span className={classNames(css['badge'], css[level], strong && css['strong'])}>{children}</span>;
}
