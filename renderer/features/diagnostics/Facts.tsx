import type { ReactNode } from 'react';
import { Subject } from '#renderer/components/Subject.tsx';
import css from './Diagnostics.module.css';

/** One subject's facts, each with its name. */
export function Facts(props: {
  readonly title: string;
  readonly facts: readonly (readonly [string, ReactNode])[];
  readonly children?: ReactNode;
}) {
  return (
    <Subject title={props.title}>
      <dl className={css['facts']}>
        {props.facts.map(([what, how]) => (
          <div key={what} className={css['fact']}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      {props.children}
    </Subject>
  );
}
