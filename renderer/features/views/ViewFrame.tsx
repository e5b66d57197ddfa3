import type { ReactNode } from 'react';
import { LineDown } from './LineDown.tsx';
import css from './ViewFrame.module.css';

/** A panel that has a window of its own: which incident it is of, whether that is the present, and the panel. */
export function ViewFrame(props: {
  readonly drill: ReactNode;
  readonly incident: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={css['frame']}>
      {props.drill}
      <header className={css['head']}>
        {props.incident}
        <LineDown />
      </header>
      <main className={css['panel']}>{props.children}</main>
    </div>
  );
}
