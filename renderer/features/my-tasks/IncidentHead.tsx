import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Badge } from '#renderer/components/Badge.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commander } from '#renderer/state/selectors/people.ts';
import { myLead } from '#renderer/state/selectors/teams.ts';
import { isolated } from '#shared/text/bidi.ts';
import css from './IncidentHead.module.css';

/** Which incident this is, how bad, how far, and who leads it. */
export function IncidentHead() {
  const { t } = useTranslation('my-tasks');
  const incident = useRoomView(({ state }) => state.incident ?? '');
  const key = useRoomView(({ state }) => state.key);
  const title = useRoomView(({ state }) => state.title);
  const severity = useRoomView(({ state }) => state.severity);
  const phase = useRoomView(({ state }) => state.phase);
  const lead = useRoomView((view) => commander(view)?.name);
  const reportTo = useRoomView((view) => (phase === 'closed' ? undefined : myLead(view)?.name));
  return (
    <header className={css['head']}>
      <title>{`${key} ${isolated(title)}`}</title>
      <p className={css['facts']}>
        <span className={css['key']}>{key}</span>
        <Badge strong>{severity === 'unknown' ? t('app:severity.unknown') : severity}</Badge>
        <span>{t(`app:phases.${phase}`)}</span>
      </p>
      <h1 className={css['title']}>{title}</h1>
      <p className={css['facts']}>
        {lead === undefined ? (
          phase === 'closed' ? null : (
            <Badge level="amber">{t('noCommander')}</Badge>
          )
        ) : (
          <span>{t('commander', { name: lead })}</span>
        )}
        {reportTo === undefined ? null : <strong>{t('reportTo', { name: reportTo })}</strong>}
        <Link href={`/incidents/${encodeURIComponent(incident)}`} className={css['link'] ?? ''}>
          {t('cockpit')}
        </Link>
      </p>
    </header>
  );
}
