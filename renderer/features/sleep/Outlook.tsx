import { useTranslation } from 'react-i18next';
import { dayClockFormat } from '#renderer/components/day-time.ts';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import type { MySleep } from '#shared/protocol/rest/sleep.ts';
import { type Instant, isReached } from '#shared/time/instant.ts';
import css from './Sleep.module.css';

/** When I am likely to become sleepy, as a window with its odds and its assumptions, and what to do about it (FAT-3). */
export function Outlook(props: {
  readonly outlook: NonNullable<MySleep['outlook']>;
  readonly zone: string;
  readonly now: Instant;
}) {
  const { outlook, zone, now } = props;
  const { t, i18n } = useTranslation(['sleep', 'app']);
  const { windows, assumed, handOverBy, level, reasons } = outlook;
  const time = dayClockFormat(i18n.language, zone);
  const at = (instant: Instant) => time.format(new Date(instant));
  const possible = windows.find(({ odds }) => odds === 'possible');
  const likely = windows.find(
    ({ odds, from }) => odds === 'likely' && possible !== undefined && from < possible.to,
  );
  return (
    <div className={css['outlook']}>
      {level === 'calm' ? null : <LevelMark level={level} word={t(`app:levels.${level}`)} />}
      {reasons.map(({ rule, level: each }) => (
        <p key={rule}>
          <LevelMark level={each} word={t(`rules.${rule}`)} />
        </p>
      ))}
      {possible === undefined ? (
        <p>{t('noWindow')}</p>
      ) : (
        <p>
          {t(likely === undefined ? 'window' : 'windowLikely', {
            from: at(possible.from),
            to: at(possible.to),
            likely: likely === undefined ? '' : at(likely.from),
          })}
        </p>
      )}
      {handOverBy === null ? null : (
        <p>
          <strong>
            {isReached(handOverBy, now) ? t('handOverNow') : t('handOverBy', { at: at(handOverBy) })}
          </strong>
        </p>
      )}
      <p className={css['quiet']}>
        {assumed.length === 0 ? t('nothingAssumed') : t('assumed', { count: assumed.length })}
      </p>
      <p className={css['quiet']}>{t('model')}</p>
    </div>
  );
}
