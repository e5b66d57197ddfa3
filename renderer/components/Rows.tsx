import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './Rows.module.css';

/**
 * A list whose rows are walked with the arrow keys. What takes the focus in a row carries `data-row`; Tab goes
 * through everything as ever.
 */
export function Rows(props: {
  readonly label: string;
  /** Cards with air between them, instead of lines. */
  readonly spaced?: boolean;
  readonly children: ReactNode;
}) {
  const { label, spaced = false, children } = props;
  return (
    <ul aria-label={label} className={classNames(css['rows'], spaced && css['spaced'])} onKeyDown={moveFocus}>
      {children}
    </ul>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const target = targetOf(event.key, rows);
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function targetOf(key: string, rows: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'Home') return rows[0];
  if (key === 'End') return rows.at(-1);
  const step = STEPS[key];
  const here = rows.findIndex((row) => (row.closest('li') ?? row).contains(document.activeElement));
  return step === undefined || here === -1 ? undefined : rows[here + step];
}
