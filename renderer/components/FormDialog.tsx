import type { ReactNode } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from './Button.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';
import css from './FormDialog.module.css';

export interface FormDialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly cancelLabel: string;
  readonly submitLabel: string;
  readonly danger?: boolean;
  readonly size?: 'small' | 'wide';
  /** Enter answers at once: there is an answer already, which can be changed. */
  readonly submitFocused?: boolean;
  readonly canSubmit?: boolean;
  /** Why it was refused, in a sentence; null when it was not. */
  readonly error: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question with an answer: fields, and two buttons. Enter in a line answers, Escape leaves all as it was. */
export function FormDialog(props: FormDialogProps) {
  const { title, closeLabel, cancelLabel, submitLabel, danger = false, canSubmit = true } = props;
  const { size = 'small', submitFocused = false } = props;
  return (
    <Dialog
      title={title}
      closeLabel={closeLabel}
      isOpen
      onClose={props.onClose}
      role={danger ? 'alertdialog' : 'dialog'}
      size={size}
    >
      <Form
        className={css['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (canSubmit) props.onSubmit();
        }}
      >
        {props.children}
        {props.error === null ? null : (
          <p role="alert" className={css['error']}>
            {props.error}
          </p>
        )}
        <DialogActions>
          <Button onPress={props.onClose}>{cancelLabel}</Button>
          <Button
            type="submit"
            kind={danger ? 'danger' : 'primary'}
            isDisabled={!canSubmit}
            {...(submitFocused ? { ref: focusOnce } : {})}
          >
            {submitLabel}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** After the dialog has taken the focus itself, which it does as it opens. */
function focusOnce(button: HTMLButtonElement | null): void {
  if (button !== null) queueMicrotask(() => button.focus());
}
