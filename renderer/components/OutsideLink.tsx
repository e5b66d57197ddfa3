import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './OutsideLink.module.css';

/** A way out of the room: it opens elsewhere, and tells the other side nothing of where one came from. */
export function OutsideLink(props: {
  /** Null: what was given is no address to be opened, and stands as text. */
  readonly href: string | null;
  readonly icon: ReactNode;
  readonly size?: 'plain' | 'touch';
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const { href, icon, size = 'plain', title, children } = props;
  if (href === null) return <span className={css['dead']}>{children}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={classNames(css['link'], css[size])}
      title={title}
    >
      {icon}
      <span>{children}</span>
    </a>
  );
}
