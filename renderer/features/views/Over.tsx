import { useTranslation } from 'react-i18next';
import { Standstill } from '#renderer/components/Standstill.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';

/** The room is not this person's any more, or speaks another version's language: this window cannot show it. */
export function Over() {
  const { t } = useTranslation(['views', 'app']);
  const language = usePreference((preferences) => preferences.language);
  const error = useRoomView(({ connection }) => connection.error);
  return (
    <Standstill
      name={t('app:name')}
      why={
        <>
          <h1>{t('over.title')}</h1>
          {error === undefined ? null : <p>{sentence(error, language)}</p>}
          <p>{t('over.help')}</p>
        </>
      }
    />
  );
}
