import { type ReactNode, useId } from 'react';
import css from './Subject.module.css';

/** One subject of a page of settings: a frame with its heading. */
export function Subject(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={css['subject']} aria-labelledby={id}>
      <h2 id={id} className={css['heading']}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
