import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Badge } from '#renderer/components/Badge.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { IncidentSummary } from '#shared/protocol/rest/incidents.ts';
import css from './RoomList.module.css';

/** The open war rooms: what is real before the drills, the newest first. */
export function RoomList(props: {
  readonly incidents: readonly IncidentSummary[];
  readonly isOwner: boolean;
}) {
  const { incidents, isOwner } = props;
  const { t } = useTranslation('first-run');
  if (incidents.length === 0) {
    return (
      <div className={css['empty']}>
        <EmptyState text={t(isOwner ? 'rooms.emptyOwner' : 'rooms.empty')} />
      </div>
    );
  }
  return <Rooms incidents={incidents.toSorted((a, b) => Number(isDrill(a)) - Number(isDrill(b)))} />;
}

function isDrill({ kind }: IncidentSummary): boolean {
  return kind === 'drill';
}

/** Rows that lead to their rooms, in the order given. */
export function Rooms({ incidents }: { readonly incidents: readonly IncidentSummary[] }) {
  return (
    <ul className={css['list']}>
      {incidents.map((incident) => (
        <li key={incident.incident}>
          <Room incident={incident} />
        </li>
      ))}
    </ul>
  );
}

function Room({ incident }: { readonly incident: IncidentSummary }) {
  const { t } = useTranslation('first-run');
  const language = usePreference((preferences) => preferences.language);
  const room = `/incidents/${encodeURIComponent(incident.incident)}`;
  const { severity } = incident;
  return (
    <div className={css['room']}>
      <Link href={room} className={css['link'] ?? ''}>
        <span className={css['key']}>{incident.key}</span>
        <span className={css['title']}>{incident.title}</span>
      </Link>
      <p className={css['facts']}>
        {isDrill(incident) ? <Badge strong>{t('drill')}</Badge> : null}
        <Badge strong>{severity === 'unknown' ? t('app:severity.unknown') : severity}</Badge>
        {incident.closedAt === null ? <span>{t(`app:phases.${incident.phase}`)}</span> : null}
        <span>
          {t(incident.closedAt === null ? 'rooms.since' : 'rooms.declared')}{' '}
          <TimeOfDay at={incident.declaredAt} language={language} withDay />
        </span>
        {incident.closedAt === null ? (
          <>
            {incident.commanderName === null ? (
              <Badge level="amber">{t('rooms.noCommander')}</Badge>
            ) : (
              <span>{t('rooms.commander', { name: incident.commanderName })}</span>
            )}
            <Link href={`${room}/me`} className={css['mine'] ?? ''}>
              {t('rooms.myTasks')}
            </Link>
          </>
        ) : (
          <span>
            {t('rooms.until')} <TimeOfDay at={incident.closedAt} language={language} withDay />
          </span>
        )}
      </p>
    </div>
  );
}
