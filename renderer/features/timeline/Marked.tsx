import css from './Marked.module.css';
import type { Stretch } from './marks.ts';

/** A text with what was found in it. */
export function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return stretches.map(({ text, found, start }) =>
    found ? (
      <mark key={start} className={css['found']}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
