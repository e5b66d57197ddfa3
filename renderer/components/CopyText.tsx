import { type ReactNode, useRef, useState } from 'react';
import css from './CopyText.module.css';
import { TouchButton } from './TouchButton.tsx';

export interface CopyTextProps {
  /** What it is, for screen readers. */
  readonly label: string;
  readonly text: string;
  readonly words: {
    readonly copy: string;
    readonly copied: string;
    /** Said where the browser gives no clipboard and the text was selected instead. */
    readonly selected: string;
  };
  /** Large, to be read out; otherwise as code. */
  readonly large?: boolean;
  /** Stands beside the button: another way to take it along. */
  readonly beside?: ReactNode;
  /** Its button has the focus when it appears: for a text that takes the place of what had it. */
  readonly autoFocus?: boolean;
}

/**
 * A text to take along. A page that came over plain http has no clipboard: the text is then copied the old way,
 * and where that is refused too it stays selected for the reader's own keys.
 */
export function CopyText(props: CopyTextProps) {
  const { label, text, words, large = false, beside, autoFocus = false } = props;
  const shown = useRef<HTMLElement>(null);
  const [done, setDone] = useState<'copied' | 'selected' | null>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setDone('copied');
    } catch {
      if (shown.current !== null) select(shown.current);
      setDone(copyOfSelection() ? 'copied' : 'selected');
    }
  }
  return (
    <div className={css['copy']}>
      <section
        ref={shown}
        className={css[large ? 'large' : 'code']}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by keyboard
        tabIndex={0}
      >
        <pre>{text}</pre>
      </section>
      <div className={css['foot']}>
        <TouchButton autoFocus={autoFocus} onClick={() => void copy()}>
          {words.copy}
        </TouchButton>
        {beside}
        <span role="status">{done === null ? '' : words[done]}</span>
      </div>
    </div>
  );
}

function select(element: HTMLElement): void {
  getSelection()?.selectAllChildren(element);
}

function copyOfSelection(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
