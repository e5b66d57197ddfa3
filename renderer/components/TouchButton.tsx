import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './TouchButton.module.css';

export interface TouchButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly children: ReactNode;
  /** `primary`: the one next step. `danger`: cannot be undone by the same hand. `quiet`: beside something else. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
}

/** A button for thumbs, in plain HTML: pages that must open at once on a phone carry no library for it. */
export function TouchButton({ children, kind = 'plain', icon, type = 'button', ...rest }: TouchButtonProps) {
  return (
    <button {...rest} type={type} className={classNames(css['button'], css[kind])}>
      {icon}
      <span>{children}</span>
    </button>
  );
}
