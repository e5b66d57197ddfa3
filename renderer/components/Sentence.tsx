import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './Sentence.module.css';

/** A refusal where it happened: a shape, a word, and what to do. Screen readers are interrupted by it. */
export function Sentence(props: {
  /** "Refused", "Not sent": what it is in a word. */
  readonly word: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div role="alert" className={css['sentence']}>
      <OctagonAlert size={18} aria-hidden="true" />
      <p>
        <strong>{props.word}</strong> {props.children}
      </p>
      {props.action}
    </div>
  );
}
