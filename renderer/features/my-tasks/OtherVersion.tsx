import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';

/** This page and the server are of different versions: nothing is tried again by itself, and nothing given is lost. */
export function OtherVersion() {
  const { t } = useTranslation('my-tasks');
  const spoken = useRoomView(({ connection }) => Number(connection.error?.details?.['server'] ?? 0));
  const isDesktop = window.quarterdeck !== undefined;
  return (
    <>
      <h1>{t('ended.protocol')}</h1>
      <p>
        {isDesktop ? t('ended.desktop') : spoken > PROTOCOL_VERSION ? t('ended.newer') : t('ended.older')}
      </p>
      {isDesktop ? null : (
        <TouchButton kind="primary" onClick={() => location.reload()}>
          {t('ended.reload')}
        </TouchButton>
      )}
    </>
  );
}
