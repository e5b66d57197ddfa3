import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Standstill } from '#renderer/components/Standstill.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';

/** In a window that only shows there is nothing to sign in to: it follows the cockpit, or the first page of a browser. */
export function Nobody() {
  const { t } = useTranslation(['views', 'app']);
  const desktop = useDesktop();
  return (
    <Standstill
      name={t('app:name')}
      why={
        <>
          <h1>{t('nobody.title')}</h1>
          <p>{t('nobody.help')}</p>
          {desktop === null ? <Link href="/">{t('nobody.toStart')}</Link> : null}
        </>
      }
    />
  );
}
