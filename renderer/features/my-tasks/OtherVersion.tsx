import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';

/**
 * This page and the server are of different versions: nothing is tried again by itself, and nothing given is lost.
 * `isNewer`: the server is, and not the page.
 */
export function OtherVersion({ isNewer }: { readonly isNewer: boolean }) {
  const { t } = useTranslation('my-tasks');
  const isDesktop = window.quarterdeck !== undefined;
  return (
    <>
      <h1>{t('ended.protocol')}</h1>
      <p>{isDesktop ? t('ended.desktop') : isNewer ? t('ended.newer') : t('ended.older')}</p>
      {isDesktop ? null : (
        <TouchButton kind="primary" onClick={() => location.reload()}>
          {t('ended.reload')}
        </TouchButton>
      )}
    </>
  );
}
