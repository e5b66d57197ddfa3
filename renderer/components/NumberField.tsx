import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { classNames } from './class-names.ts';
import css from './NumberField.module.css';
import field from './TextField.module.css';

/**
 * A whole number with steps, such as minutes. Full-width digits are understood. Steps are counted from zero: with a
 * least number of 1 and steps of 5, half an hour is 30 and not 31.
 */
export function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly autoFocus?: boolean;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, min, max, step = 1, autoFocus = false, onChange } = props;
  return (
    <AriaNumberField
      value={value}
      minValue={Math.floor(min / step) * step}
      maxValue={max}
      step={step}
      autoFocus={autoFocus}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(Math.max(min, next));
      }}
      className={field['field'] ?? ''}
    >
      <Label className={field['label'] ?? ''}>{label}</Label>
      <Group className={css['group'] ?? ''}>
        <Button slot="decrement" className={css['step'] ?? ''}>
          <Minus size={14} aria-hidden="true" />
        </Button>
        <Input className={classNames(field['input'], css['number'])} />
        <Button slot="increment" className={css['step'] ?? ''}>
          <Plus size={14} aria-hidden="true" />
        </Button>
      </Group>
    </AriaNumberField>
  );
}
