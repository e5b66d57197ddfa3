import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { classNames } from './class-names.ts';
import css from './TouchField.module.css';

interface Common {
  readonly label: string;
  /** The label is there for screen readers only: the place says what it is. */
  readonly labelHidden?: boolean;
  readonly hint?: string;
}

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange' | 'value'>;
type AreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'onChange' | 'value'>;

/** One line of text, large enough that a phone does not zoom in on it. */
export function TouchField(
  props: Common & InputProps & { readonly value: string; readonly onChange: (value: string) => void },
) {
  const { label, labelHidden = false, hint, onChange, onKeyDown, ...rest } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} labelHidden={labelHidden} hint={hint}>
      <input
        {...rest}
        {...described(id, hint)}
        id={id}
        className={css['input']}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          keepComposition(event);
          onKeyDown?.(event);
        }}
      />
    </Labelled>
  );
}

/** Some lines of text; Ctrl or Cmd with Enter is `onSubmit`. */
export function TouchArea(
  props: Common &
    Omit<AreaProps, 'onSubmit'> & {
      readonly value: string;
      readonly onChange: (value: string) => void;
      readonly onSubmit?: () => void;
    },
) {
  const { label, labelHidden = false, hint, onChange, onSubmit, rows = 3, ...rest } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} labelHidden={labelHidden} hint={hint}>
      <textarea
        {...rest}
        {...described(id, hint)}
        id={id}
        rows={rows}
        className={classNames(css['input'], css['area'])}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
          event.preventDefault();
          onSubmit?.();
        }}
      />
    </Labelled>
  );
}

/** Whether a key belongs to an input method that is still composing; 229 is what Safari says instead. */
function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

/** Enter that ends a composition must not submit the form around the field. */
function keepComposition(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
}

function described(id: string, hint: string | undefined) {
  return hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
}

function Labelled(props: {
  readonly id: string;
  readonly label: string;
  readonly labelHidden: boolean;
  readonly hint: string | undefined;
  readonly children: ReactNode;
}) {
  const { id, label, labelHidden, hint, children } = props;
  return (
    <div className={css['field']}>
      <label htmlFor={id} className={classNames(css['label'], labelHidden && css['hidden'])}>
        {label}
      </label>
      {children}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={css['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
