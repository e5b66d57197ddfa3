import { useTranslation } from 'react-i18next';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import css from './RailItem.module.css';

/** What was put off says so: until when, by whom and why (CLOCK-2). */
export function SnoozeLine(props: {
  readonly until: string;
  readonly by: string | null;
  readonly reason: string;
  readonly state: IncidentState;
}) {
  const { until, by, reason, state } = props;
  const { t, i18n } = useTranslation('clock-rail');
  return (
    <p className={css['snooze']}>
      {t('snoozed.until')} <TimeOfDay at={until} language={i18n.language} />{' '}
      {by === null ? t('snoozed.why', { reason }) : t('snoozed.byWhy', { name: nameOf(state, by), reason })}
    </p>
  );
}
