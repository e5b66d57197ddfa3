import type { ReactNode } from 'react';
import css from './EmptyState.module.css';
import { Kbd } from './Kbd.tsx';

/** An empty panel teaches: what it is for, its key, and one sample of what will stand here. */
export function EmptyState(props: {
  readonly text: string;
  readonly shortcut?: string;
  readonly shortcutText?: string;
  readonly sample?: ReactNode;
}) {
  const { text, shortcut, shortcutText, sample } = props;
  return (
    <div className={css['empty']}>
      <p>{text}</p>
      {shortcut === undefined ? null : (
        <p>
          <Kbd>{shortcut}</Kbd> {shortcutText}
        </p>
      )}
      {sample === undefined ? null : <p className={css['sample']}>{sample}</p>}
    </div>
  );
}
