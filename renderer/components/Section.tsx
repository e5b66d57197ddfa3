import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './Section.module.css';

/** A part of a responder's page, under a quiet heading. `isRoomy`: what stands in it are parts of their own. */
export function Section(props: {
  readonly title: string;
  readonly isRoomy?: boolean;
  readonly children: ReactNode;
}) {
  const { title, isRoomy = false, children } = props;
  return (
    <section className={classNames(css['section'], isRoomy && css['roomy'])} aria-label={title}>
      <h2 className={css['heading']}>{title}</h2>
      {children}
    </section>
  );
}
