import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import css from './Toasts.module.css';

export interface Toast {
  readonly id: string;
  /** "Refused": the word beside the shape. */
  readonly word: string;
  readonly text: ReactNode;
}

/** What went wrong, above everything, until it is acknowledged. It interrupts a screen reader. */
export function Toasts(props: {
  readonly label: string;
  readonly acknowledgeLabel: string;
  readonly toasts: readonly Toast[];
  readonly onAcknowledge: (id: string) => void;
}) {
  const { label, acknowledgeLabel, toasts, onAcknowledge } = props;
  return (
    <section aria-label={label} className={css['region']}>
      {toasts.map((toast) => (
        <div key={toast.id} role="alert" className={css['toast']}>
          <span className={css['icon']}>
            <OctagonAlert size={16} aria-hidden="true" />
          </span>
          <div className={css['text']}>
            <strong>{toast.word}</strong>
            <div>{toast.text}</div>
          </div>
          <Button size="small" onPress={() => onAcknowledge(toast.id)}>
            {acknowledgeLabel}
          </Button>
        </div>
      ))}
    </section>
  );
}
