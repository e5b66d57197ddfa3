import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from './class-names.ts';
import css from './Finder.module.css';
import { Kbd } from './Kbd.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface Found {
  readonly id: string;
  readonly label: string;
  /** Quiet, at the right: what it is, or how it stands. */
  readonly detail?: string;
  /** The key that does the same. */
  readonly shortcut?: string;
  /** Whether there is a list behind it. */
  readonly leads: boolean;
}

export interface FinderProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly found: readonly Found[];
  /** Index of the one that Enter takes. */
  readonly marked: number;
  /** What the list is of, where it is behind something; Shift and Tab, or Escape, go back. */
  readonly behind: string | null;
  /** How many there are, or that there are none; announced. */
  readonly status: string;
  /** What the keys do, at the foot. */
  readonly hint: string;
  readonly onQuery: (query: string) => void;
  readonly onMark: (index: number) => void;
  readonly onChoose: (index: number) => void;
  readonly onLead: (index: number) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

const PAGE = 8;

/** One line over everything: what is typed is found below it. While an input method composes, keys are its own. */
export function Finder(props: FinderProps) {
  const { label, found, marked, behind, query } = props;
  const list = useId();
  const shown = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => line.current?.focus(), []);
  useEffect(() => {
    shown.current?.children[marked]?.scrollIntoView?.({ block: 'nearest' });
  }, [marked]);

  function goBy(step: number): void {
    if (found.length > 0) props.onMark((marked + step + found.length) % found.length);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key, shiftKey } = event;
    if (key === 'ArrowDown') goBy(1);
    else if (key === 'ArrowUp') goBy(-1);
    else if (key === 'PageDown') props.onMark(Math.min(found.length - 1, marked + PAGE));
    else if (key === 'PageUp') props.onMark(Math.max(0, marked - PAGE));
    else if (key === 'Home' && !shiftKey) props.onMark(0);
    else if (key === 'End' && !shiftKey) props.onMark(Math.max(0, found.length - 1));
    else if (key === 'Enter') props.onChoose(marked);
    else if (key === 'Tab' && !shiftKey) props.onLead(marked);
    else if (behind !== null && ((key === 'Tab' && shiftKey) || (key === 'Backspace' && query === '')))
      props.onBack();
    else if (key === 'Escape') (behind === null ? props.onClose : props.onBack)();
    else if (key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      className={css['overlay'] ?? ''}
    >
      <Modal className={css['modal'] ?? ''}>
        <AriaDialog aria-label={label} className={css['dialog'] ?? ''}>
          <div className={css['line']}>
            {behind === null ? null : (
              <button type="button" className={css['behind']} tabIndex={-1} onClick={props.onBack}>
                <ChevronLeft size={14} aria-hidden="true" />
                <span>{behind}</span>
              </button>
            )}
            <input
              ref={line}
              className={css['input']}
              role="combobox"
              aria-label={behind === null ? label : `${label}: ${behind}`}
              aria-expanded={found.length > 0}
              aria-controls={list}
              aria-autocomplete="list"
              {...(found.length > 0 ? { 'aria-activedescendant': `${list}-${marked}` } : {})}
              autoComplete="off"
              spellCheck={false}
              placeholder={props.placeholder}
              value={query}
              onChange={(event) => props.onQuery(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          <div ref={shown} id={list} role="listbox" aria-label={label} className={css['list']}>
            {found.map((each, index) => (
              <div
                key={each.id}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === marked}
                className={classNames(css['option'], index === marked && css['marked'])}
                onPointerMove={() => {
                  if (index !== marked) props.onMark(index);
                }}
                // The line keeps the focus.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => props.onChoose(index)}
                onKeyDown={() => undefined}
              >
                <span className={css['label']}>{each.label}</span>
                {each.detail === undefined ? null : <span className={css['detail']}>{each.detail}</span>}
                {each.shortcut === undefined ? null : <Kbd>{each.shortcut}</Kbd>}
                {each.leads ? <ChevronRight size={14} className={css['leads']} aria-hidden="true" /> : null}
              </div>
            ))}
          </div>
          {found.length === 0 ? <p className={css['none']}>{props.status}</p> : null}
          <VisuallyHidden>
            <span role="status">{props.status}</span>
          </VisuallyHidden>
          <p className={css['hint']}>{props.hint}</p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
