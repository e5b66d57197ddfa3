import { useTranslation } from 'react-i18next';
import { Fingerprint } from '#renderer/components/Fingerprint.tsx';
import { shownFingerprint } from '#shared/desktop/fingerprint.ts';
import css from './Join.module.css';

/**
 * What the browser's warning means on a page that a colleague's machine serves, and how to be sure of that machine. A
 * page cannot see its own certificate, and a false one would say that all is well: people compare for themselves.
 */
export function BrowserWarning({ fingerprint }: { readonly fingerprint: string | null }) {
  const { t } = useTranslation('join');
  return (
    <details className={css['warning']}>
      <summary>{t('warning.title')}</summary>
      <p>{t('warning.meaning')}</p>
      <p>{t('warning.compare')}</p>
      {fingerprint === null ? null : (
        <Fingerprint label={t('warning.fingerprint')} value={shownFingerprint(fingerprint)} />
      )}
      <p>{t('warning.differs')}</p>
    </details>
  );
}
