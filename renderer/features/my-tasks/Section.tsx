import type { ReactNode } from 'react';
import css from './Section.module.css';

/** A part of the page below the instruction, under a quiet heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css['section']} aria-label={title}>
      <h2 className={css['heading']}>{title}</h2>
      {children}
    </section>
  );
}
