import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import css from './MyTasks.module.css';

/** The room is not this person's any more: said plainly, with why as far as it is known, and with what to do. */
export function Ended({ preferences }: { readonly preferences: ReactNode }) {
  const { t } = useTranslation('my-tasks');
  const [, navigate] = useLocation();
  const language = usePreference((preferences) => preferences.language);
  const removal = useRoomView((view) => me(view)?.removal ?? null);
  const error = useRoomView(({ connection }) => connection.error);
  return (
    <main className={css['page']}>
      <div className={css['top']}>
        <span>{t('app:name')}</span>
        {preferences}
      </div>
      <div className={css['ended']} role="alert">
        <h1>{removal === null ? t('ended.title') : t('ended.removed')}</h1>
        {removal === null ? null : <p>{t('ended.reason', { reason: removal.reason })}</p>}
        {error === undefined ? null : <p>{sentence(error, language)}</p>}
        <p>{t('ended.help')}</p>
        <TouchButton onClick={() => navigate('/')}>{t('ended.toStart')}</TouchButton>
      </div>
    </main>
  );
}
