import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components/ToggleButton';
import css from './ToggleButton.module.css';

/** A button that stays in: a filter, a way of grouping. */
export function ToggleButton(props: {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}) {
  return (
    <AriaToggleButton isSelected={props.isSelected} onChange={props.onChange} className={css['toggle'] ?? ''}>
      {props.children}
    </AriaToggleButton>
  );
}
