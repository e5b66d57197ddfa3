import type { ReactNode } from 'react';
import css from './Standstill.module.css';

/** A page on which nothing goes on by itself: why, what to do, and below it whatever must not be lost. */
export function Standstill(props: {
  readonly name: string;
  readonly preferences?: ReactNode;
  readonly why: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <main className={css['page']}>
      <div className={css['top']}>
        <span>{props.name}</span>
        {props.preferences}
      </div>
      <div className={css['body']}>
        <div className={css['why']} role="alert">
          {props.why}
        </div>
        {props.children}
      </div>
    </main>
  );
}
