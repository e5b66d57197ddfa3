import { useTranslation } from 'react-i18next';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import css from './WhyWaiting.module.css';

/** How many wait, since when, for what, and whether they outlive this window. */
export function WhyWaiting() {
  const { t } = useTranslation('outbox');
  const language = usePreference((preferences) => preferences.language);
  const outbox = useRoomView((view) => view.outbox);
  const status = useRoomView(({ connection }) => connection.status);
  const waitsFor = useRoomView((view) => view.waitsFor);
  const unkept = useRoomView((view) => view.unkept);
  const [oldest] = outbox;
  if (oldest === undefined) return null;
  const held = outbox.filter((command) => command.held).length;
  const goes = held < outbox.length;
  return (
    <div className={css['why']}>
      <p>
        <strong>{t('since', { count: outbox.length })}</strong>{' '}
        <TimeOfDay at={oldest.givenAt} language={language} withSeconds />
        {held === 0 ? null : <> · {t('heldOf', { count: held })}</>}
      </p>
      {waitsFor !== null && status === 'live' ? (
        <p className={css['problem']}>
          {t('why.server')} {sentence(waitsFor, language)}
        </p>
      ) : null}
      {status === 'ended' ? <p>{t('why.ended')}</p> : null}
      {goes && status !== 'ended' ? <p>{status === 'live' ? t('why.live') : t('why.offline')}</p> : null}
      {unkept === null ? null : (
        <p className={css['problem']}>
          <strong>{t('unkept.word')}</strong> {t(`unkept.${unkept}`)}
        </p>
      )}
    </div>
  );
}
