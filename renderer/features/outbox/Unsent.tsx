import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { Entries, type Press } from './Entries.tsx';
import css from './Unsent.module.css';
import { useLasting } from './use-lasting.ts';
import { WhyWaiting } from './WhyWaiting.tsx';

const ThumbButton: Press = ({ onPress, isDisabled = false, ...props }) => (
  <TouchButton {...props} disabled={isDisabled} onClick={onPress} />
);

/** What I said and the server does not know yet, and what it refused afterwards: nothing is lost silently (SYNC-4). */
export function Unsent() {
  const { t } = useTranslation('outbox');
  const waiting = useRoomView((view) => view.outbox.length);
  const conflicts = useRoomView((view) => view.conflicts.length);
  const waitsForMe = useRoomView(({ outbox }) => conflicts > 0 || outbox.some(({ held }) => held));
  const isLive = useRoomView(({ connection }) => connection.status === 'live');
  // On a live line an answer comes within moments; a list that only flickers tells nothing.
  const lasts = useLasting(isLive && waiting > 0);
  if (!waitsForMe && (waiting === 0 || (isLive && !lasts))) return null;
  return (
    <section className={css['unsent']} aria-label={t('title')}>
      <h2 className={css['heading']}>{t('title')}</h2>
      {conflicts === 0 ? null : (
        <p role="alert" className={css['refused']}>
          {t('refused', { count: conflicts })}
        </p>
      )}
      <WhyWaiting />
      <Entries press={ThumbButton} />
    </section>
  );
}
