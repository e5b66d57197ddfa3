import { AlarmClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useNow } from '#renderer/state/RoomProvider.tsx';
import { justWokenUntil } from '#shared/fatigue/just-woken.ts';
import { type Instant, toInstant } from '#shared/time/instant.ts';
import css from './Sleep.module.css';

/** "I was woken for this", which everybody sees for an hour (FAT-5). */
export function WokenButton(props: {
  readonly at: Instant | null;
  readonly onSay: (at: Instant | null) => void;
  readonly isBusy: boolean;
}) {
  const { at, onSay, isBusy } = props;
  const { t } = useTranslation('sleep');
  const now = toInstant(useNow());
  const isWoken = at !== null && justWokenUntil(at, now) !== null;
  return (
    <div className={css['woken']}>
      <TouchButton
        kind="quiet"
        icon={<AlarmClock size={18} aria-hidden="true" />}
        disabled={isBusy}
        aria-pressed={isWoken}
        onClick={() => onSay(isWoken ? null : now)}
      >
        {t('woken')}
      </TouchButton>
      <p className={css['quiet']}>{t(isWoken ? 'wokenShown' : 'wokenMeans')}</p>
    </div>
  );
}
