import { type ReactNode, type Ref, useId } from 'react';
import { classNames } from './class-names.ts';
import { Kbd } from './Kbd.tsx';
import css from './Panel.module.css';

export interface PanelProps {
  readonly title: string;
  /** How many there are; shown beside the title. */
  readonly count?: number;
  /** The key that comes here. */
  readonly shortcut?: string;
  /** Controls at the right of the heading. */
  readonly actions?: ReactNode;
  /** Below the list and never scrolled away: where one writes. */
  readonly footer?: ReactNode;
  /** The children scroll by themselves (a virtual list). */
  readonly selfScrolling?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** One part of the screen: a quiet heading, and a body that scrolls inside. It takes the focus as a whole. */
export function Panel(props: PanelProps) {
  const { title, count, shortcut, actions, footer, selfScrolling = false, children, ref } = props;
  const heading = useId();
  return (
    <section ref={ref} className={css['panel']} aria-labelledby={heading} tabIndex={-1}>
      <header className={css['header']}>
        <h2 id={heading} className={css['title']}>
          {title}
          {count === undefined ? null : <span className={css['count']}> {count}</span>}
        </h2>
        {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
        <div className={css['actions']}>{actions}</div>
      </header>
      <div className={classNames(css['body'], selfScrolling && css['still'])}>{children}</div>
      {footer === undefined ? null : <footer className={css['footer']}>{footer}</footer>}
    </section>
  );
}
