import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { classNames } from './class-names.ts';
import popup from './Popup.module.css';
import css from './Select.module.css';
import field from './TextField.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly isDisabled?: boolean;
}

/** One of a few. */
export function Select<Value extends string>(props: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly placeholder?: string;
  /** `touch` stands beside a `TouchField`. */
  readonly size?: 'plain' | 'touch';
  readonly onChange: (value: Value) => void;
}) {
  const { label, labelHidden = false, options, value, placeholder, size = 'plain', onChange } = props;
  return (
    <AriaSelect
      className={field['field'] ?? ''}
      {...(labelHidden ? { 'aria-label': label } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {labelHidden ? null : (
        <Label className={(size === 'touch' ? css['touchLabel'] : field['label']) ?? ''}>{label}</Label>
      )}
      <Button className={classNames(field['input'], css['button'], size === 'touch' && css['touch'])}>
        <SelectValue className={css['value'] ?? ''} />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={classNames(popup['popup'], css['popover'])} offset={2}>
        <ListBox className={popup['list'] ?? ''} items={options}>
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
              className={classNames(popup['item'], css['item'])}
            >
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
