import { useTranslation } from 'react-i18next';
import type { Subscribing } from '#shared/protocol/rest/recipients-import.ts';
import css from '../Workspace.module.css';

/** Whether people outside can subscribe by themselves, and if not, what is missing. */
export function SubscribingNote({ subscribing }: { readonly subscribing: Subscribing | null }) {
  const { t } = useTranslation('recipients-file');
  if (subscribing === null) return null;
  const { page, isOpen, waiting } = subscribing;
  if (page === null) return <p className={css['hint']}>{t('subscribing.noAddress')}</p>;
  if (!isOpen) return <p className={css['hint']}>{t('subscribing.noEmail')}</p>;
  return (
    <p className={css['hint']}>
      {t('subscribing.open', { page })} {waiting === 0 ? null : t('subscribing.waiting', { count: waiting })}
    </p>
  );
}
