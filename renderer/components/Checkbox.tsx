import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import css from './Checkbox.module.css';

export function Checkbox(props: {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (selected: boolean) => void;
}) {
  const { children, isSelected, isDisabled = false, onChange } = props;
  return (
    <AriaCheckbox
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
      className={css['checkbox'] ?? ''}
    >
      <span className={css['box']}>{isSelected ? <Check size={12} aria-hidden="true" /> : null}</span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
