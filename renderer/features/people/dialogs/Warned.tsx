import { useTranslation } from 'react-i18next';
import type { Participant } from '#shared/incident/participants/participant.ts';

/** Whether somebody was warned already, how often and when, and whether they have read it (AUTH-3). */
export function Warned({ person }: { readonly person: Participant }) {
  const { t, i18n } = useTranslation('people');
  const { warning, name } = person;
  if (warning === null) return null;
  const time = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(warning.at));
  const read = t(warning.acknowledgedAt === null ? 'warn.unread' : 'warn.read');
  return <p>{t('warn.before', { name, count: warning.count, time, read })}</p>;
}
