import { Check, Info, OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import css from './Toasts.module.css';

export interface Toast {
  readonly id: string;
  /** An error stays until it is acknowledged; the others are taken away by whoever gave them. */
  readonly kind: 'error' | 'done' | 'told';
  /** "Refused", "Done": the word beside the shape. */
  readonly word: string;
  readonly text: ReactNode;
}

/** What the reader must know now, in the corner, above everything. Errors interrupt a screen reader. */
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
        <div
          key={toast.id}
          role={toast.kind === 'error' ? 'alert' : 'status'}
          className={classNames(css['toast'], toast.kind === 'error' && css['error'])}
        >
          <span className={css['icon']}>{ICONS[toast.kind]}</span>
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

const ICONS: Readonly<Record<Toast['kind'], ReactNode>> = {
  error: <OctagonAlert size={16} aria-hidden="true" />,
  done: <Check size={16} aria-hidden="true" />,
  told: <Info size={16} aria-hidden="true" />,
};
