import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import css from './Button.module.css';
import { classNames } from './class-names.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  /** `primary`: the one next step. `danger`: cannot be undone by the same hand. `quiet`: beside something else. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** `touch` is for thumbs. */
  readonly size?: 'small' | 'plain' | 'touch';
  readonly icon?: ReactNode;
  /** After the words: that it opens something. */
  readonly iconAfter?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, kind = 'plain', size = 'plain', icon, iconAfter, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames(css['button'], css[kind], css[`size-${size}`])}>
      {icon}
      <span>{children}</span>
      {iconAfter}
    </AriaButton>
  );
}
