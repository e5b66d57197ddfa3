import type { ReactNode, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';
import css from './TextField.module.css';

interface FieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  /** The label is there for screen readers only: the place says what it is. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong, in a sentence; null when nothing is. */
  readonly error?: string | null;
  readonly placeholder?: string;
}

export interface TextFieldProps extends FieldProps {
  readonly inputRef?: Ref<HTMLInputElement>;
}

export interface TextAreaProps extends FieldProps {
  readonly rows?: number;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

/** One line of text. */
export function TextField({ inputRef, placeholder, ...rest }: TextFieldProps) {
  return (
    <Field {...rest}>
      <Input
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        {...(placeholder === undefined ? {} : { placeholder })}
        className={css['input'] ?? ''}
      />
    </Field>
  );
}

/** Some lines of text. */
export function TextArea({ areaRef, placeholder, rows = 4, ...rest }: TextAreaProps) {
  return (
    <Field {...rest}>
      <AriaTextArea
        {...(areaRef === undefined ? {} : { ref: areaRef })}
        {...(placeholder === undefined ? {} : { placeholder })}
        rows={rows}
        className={classNames(css['input'], css['area'])}
      />
    </Field>
  );
}

function Field(props: Omit<FieldProps, 'placeholder'> & { readonly children: ReactNode }) {
  const { label, labelHidden = false, hint, error = null, onKeyDown, children, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      {...(labelHidden ? { 'aria-label': label } : {})}
      {...(onKeyDown === undefined ? {} : { onKeyDown: andGoOn(onKeyDown) })}
      isInvalid={error !== null}
      className={css['field'] ?? ''}
    >
      {labelHidden ? null : <Label className={css['label'] ?? ''}>{label}</Label>}
      {children}
      {hint === undefined || error !== null ? null : (
        <Text slot="description" className={css['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={css['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}

type OnKeyDown = NonNullable<AriaTextFieldProps['onKeyDown']>;

/** React Aria keeps a key from everybody else as soon as a field listens: a dialog would not hear Escape. */
function andGoOn(onKeyDown: OnKeyDown): OnKeyDown {
  return (event) => {
    onKeyDown(event);
    event.continuePropagation();
  };
}
