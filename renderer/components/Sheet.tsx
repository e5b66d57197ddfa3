import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import css from './Sheet.module.css';

/**
 * A question over the page, in the browser's own dialog: at the foot of a phone, in the middle of a desktop. It
 * takes the focus to its first field and gives it back. Escape closes it; touching beside it does not, because
 * what was typed would be lost. Mount it to open it.
 */
export function Sheet(props: {
  readonly title: string;
  /** What the question is about, when the title does not say. */
  readonly subject?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, subject, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css['sheet']}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading} className={css['title']}>
        {title}
      </h2>
      {subject === undefined ? null : <p className={css['subject']}>{subject}</p>}
      {children}
    </dialog>
  );
}

/** The row of buttons at the foot of a sheet, in reach of a thumb. */
export function SheetActions(props: { readonly children: ReactNode }) {
  return <div className={css['actions']}>{props.children}</div>;
}
