import { Globe, Moon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '#renderer/components/VisuallyHidden.tsx';
import { useNow } from '#renderer/state/RoomProvider.tsx';
import { MINUTE, toInstant } from '#shared/time/instant.ts';
import { zoneClock } from '#shared/time/zone.ts';
import css from './PersonRow.module.css';

/** Between these hours of their own clock it is night. */
const NIGHT_FROM = 22;
const NIGHT_TO = 8;

/** What time it is where somebody lives, where that is not the reader's own time; a moon says that it is night there; both are said in a word, too. */
export function LocalTime({ zone }: { readonly zone: string }) {
  const { t } = useTranslation('people');
  const now = useNow(MINUTE);
  const clock = zoneClock(zone);
  if (clock === undefined) return null;
  const there = new Date(clock.wall(now));
  const isHere = there.getTime() - now === -new Date(now).getTimezoneOffset() * 60_000;
  if (isHere) return null;
  const hour = there.getUTCHours();
  const isNight = hour >= NIGHT_FROM || hour < NIGHT_TO;
  return (
    <span className={css['local']} title={t('localTime', { zone })}>
      {isNight ? <Moon size={12} aria-hidden="true" /> : <Globe size={12} aria-hidden="true" />}
      <time dateTime={toInstant(now)}>{there.toISOString().slice(11, 16)}</time>
      <VisuallyHidden>{t(isNight ? 'night' : 'there')}</VisuallyHidden>
    </span>
  );
}
