import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkState } from './LinkState.tsx';
import css from './Opening.module.css';

/** Before the room has answered: what the line does, so that waiting is not guessing; and what waits to be sent. */
export function Opening({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('cockpit');
  return (
    <main className={css['opening']}>
      <h1 className={css['title']}>{t('joining')}</h1>
      <LinkState />
      {children}
    </main>
  );
}
