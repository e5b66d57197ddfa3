import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSession } from '#renderer/state/WorkspaceProvider.tsx';
import css from './FirstRun.module.css';
import { SignedOut } from './SignedOut.tsx';
import { WarRooms } from './WarRooms.tsx';

/** The first page: how to get in, and then the war rooms. */
export function FirstRun(props: {
  /** Where the rooms are, and the way elsewhere. */
  readonly place?: ReactNode;
  /** What is said once, over everything. */
  readonly warning?: ReactNode;
  /** The button of this screen's preferences. */
  readonly preferences?: ReactNode;
}) {
  const { place, warning, preferences } = props;
  const { t } = useTranslation('first-run');
  const session = useSession();
  return (
    <div className={css['page']}>
      <title>{t('app:name')}</title>
      {warning}
      <header className={css['header']}>
        <span className={css['product']}>{t('app:name')}</span>
        {place}
        <span className={css['who']}>{session === null ? null : session.name}</span>
        {session?.owner === true ? <Link href="/workspace">{t('workspace')}</Link> : null}
        {preferences}
      </header>
      <main className={css['main']}>{session === null ? <SignedOut /> : <WarRooms session={session} />}</main>
    </div>
  );
}
