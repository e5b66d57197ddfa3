import { useTranslation } from 'react-i18next';
import { useNow } from '#renderer/state/RoomProvider.tsx';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { MINUTE } from '#shared/time/instant.ts';

/** Whether somebody was warned already, how often and when, and whether they have read it (AUTH-3). */
export function Warned({ person }: { readonly person: Participant }) {
  const { t, i18n } = useTranslation('people');
  const today = new Date(useNow(MINUTE)).toDateString();
  const { warning, name } = person;
  if (warning === null) return null;
  const moment = new Date(warning.at);
  const day = moment.toDateString() === today ? {} : ({ month: 'short', day: 'numeric' } as const);
  const time = new Intl.DateTimeFormat(i18n.language, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);
  const read = t(warning.acknowledgedAt === null ? 'warn.unread' : 'warn.read');
  return <p>{t('warn.before', { name, count: warning.count, time, read })}</p>;
}
