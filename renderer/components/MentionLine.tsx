import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import { classNames } from './class-names.ts';
import css from './MentionLine.module.css';

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly detail?: ReactNode;
}

export interface MentionLineProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly suggestions: readonly Suggestion[];
  /** Index of the marked suggestion. */
  readonly marked: number;
  readonly isInvalid: boolean;
  /** Id of what describes the line: its preview, its errors. */
  readonly describedBy: string;
  readonly onChange: (value: string, caret: number) => void;
  readonly onMark: (index: number) => void;
  readonly onChoose: (index: number) => void;
  readonly onSubmit: () => void;
  readonly onEscape: () => void;
  /** The arrow up, while no names are offered. */
  readonly onUp?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text that offers names while one is being written. While an input method composes, keys are its own. */
export function MentionLine(props: MentionLineProps) {
  const { label, placeholder, value, suggestions, marked, isInvalid, describedBy } = props;
  const id = useId();
  const isOpen = suggestions.length > 0;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      props.onMark((marked + step + suggestions.length) % suggestions.length);
    } else if (isOpen && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      props.onChoose(marked);
    } else if (event.key === 'Enter') {
      props.onSubmit();
    } else if (event.key === 'ArrowUp' && props.onUp !== undefined) {
      props.onUp();
    } else if (event.key === 'Escape') {
      props.onEscape();
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <div className={css['line']}>
      <input
        ref={props.inputRef}
        className={css['input']}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        {...(isOpen ? { 'aria-activedescendant': `${id}-${marked}` } : {})}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={value}
        onChange={(event) =>
          props.onChange(event.target.value, event.target.selectionStart ?? event.target.value.length)
        }
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={label} className={css['list']} hidden={!isOpen}>
        {suggestions.map((suggestion, index) => (
          <div
            key={suggestion.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            className={classNames(css['option'], index === marked && css['marked'])}
            // The field keeps the focus: a press chooses before it could be lost.
            onPointerDown={(event) => {
              event.preventDefault();
              props.onChoose(index);
            }}
          >
            <span>{suggestion.label}</span>
            <span className={css['detail']}>{suggestion.detail}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
