import type { ReactNode } from 'react';
import css from './VisuallyHidden.module.css';

/** For screen readers only. */
export function VisuallyHidden(props: { readonly children: ReactNode }) {
  return <span className={css['hidden']}>{props.children}</span>;
}
