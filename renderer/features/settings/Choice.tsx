import { useId } from 'react';
import css from './Choice.module.css';

/** One of a few, all of them in sight. */
export function Choice<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const { legend, options, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className={css['choice']}>
      <legend className={css['legend']}>{legend}</legend>
      <div className={css['options']}>
        {options.map((option) => (
          <label key={option.value} className={css['option']} lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
