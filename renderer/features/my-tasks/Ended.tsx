import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import css from './MyTasks.module.css';
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
  return (
    <main className={css['page']}>
      <div className={css['top']}>
        <span>{t('app:name')}</span>
        {preferences}
      </div>
      <div className={css['ended']}>
        <div className={css['endedWhy']} role="alert">
          {isOtherVersion ? <OtherVersion /> : <NotMine />}
        </div>
        {unsent}
      </div>
    </main>
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
