import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import css from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

/** What looks like an IconButton and leads to another tab. */
export function IconLink(props: { readonly label: string; readonly icon: ReactNode; readonly href: string }) {
  const { label, icon, href } = props;
  return (
    <Tooltip text={label}>
      <Link className={css['button'] ?? ''} href={href} target="_blank" rel="noopener" aria-label={label}>
        {icon}
      </Link>
    </Tooltip>
  );
}
