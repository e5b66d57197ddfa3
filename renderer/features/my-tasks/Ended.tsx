import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Standstill } from '#renderer/components/Standstill.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { OtherVersion } from './OtherVersion.tsx';

/**
 * The room is not this person's any more, or speaks another language than this page: said plainly, with why as far
 * as it is known, with what to do, and with what they gave and nobody got.
 */
export function Ended({
  preferences,
  unsent,
}: {
  readonly preferences: ReactNode;
  readonly unsent: ReactNode;
}) {
  const { t } = useTranslation('my-tasks');
  const isOtherVersion = useRoomView(({ connection }) => connection.error?.code === 'protocol_unsupported');
  const spoken = useRoomView(({ connection }) => Number(connection.error?.details?.['server'] ?? 0));
  return (
    <Standstill
      name={t('app:name')}
      preferences={preferences}
      why={isOtherVersion ? <OtherVersion isNewer={spoken > PROTOCOL_VERSION} /> : <NotMine />}
    >
      {unsent}
    </Standstill>
  );
}

function NotMine() {
  const { t } = useTranslation('my-tasks');
  const [, navigate] = useLocation();
  const language = usePreference((preferences) => preferences.language);
  const removal = useRoomView((view) => me(view)?.removal ?? null);
  const error = useRoomView(({ connection }) => connection.error);
  return (
    <>
      <h1>{removal === null ? t('ended.title') : t('ended.removed')}</h1>
      {removal === null ? null : <p>{t('ended.reason', { reason: removal.reason })}</p>}
      {error === undefined ? null : <p>{sentence(error, language)}</p>}
      <p>{t('ended.help')}</p>
      <TouchButton onClick={() => navigate('/')}>{t('ended.toStart')}</TouchButton>
    </>
  );
}
