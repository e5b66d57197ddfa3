import { Ellipsis, Monitor, MonitorOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '#renderer/components/Avatar.tsx';
import { Badge } from '#renderer/components/Badge.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { VisuallyHidden } from '#renderer/components/VisuallyHidden.tsx';
import { useAtNow } from '#renderer/state/RoomProvider.tsx';
import type { RestOf } from '#renderer/state/rest/use-rest-views.ts';
import { actingRole } from '#shared/incident/participants/lookup.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { toMs } from '#shared/time/instant.ts';
import { type PeopleAction, type PeopleReader, peopleActions } from './actions.ts';
import { Hours } from './Hours.tsx';
import { LocalTime } from './LocalTime.tsx';
import css from './PersonRow.module.css';

/** One person: whether a screen of theirs is connected, their role, their hours, and what can be done about them. */
export function PersonRow(props: {
  readonly person: Participant;
  readonly state: IncidentState;
  /** How many are connected; null where nobody knows. */
  readonly screens: number | null;
  readonly reader: PeopleReader;
  /** Leads a team and has another role, which is the one that stands there. */
  readonly leadsBeside: boolean;
  /** What everybody may see of their rest; nothing where it is not asked for. */
  readonly rest: RestOf | undefined;
  readonly onAct: (action: PeopleAction, participant: string) => void;
}) {
  const { person, state, screens, reader, leadsBeside, rest, onAct } = props;
  const { t } = useTranslation(['people', 'app']);
  // Woken for the incident within the last hour, as they said (FAT-5).
  const justWoken = useAtNow((now) => rest?.justWokenUntil != null && toMs(rest.justWokenUntil) > now);
  const actions = peopleActions(person, state, reader);
  const away = person.attendance === 'released' || person.attendance === 'removed';
  const screensText = t('screens', { count: screens ?? 0 });
  return (
    <li className={classNames(css['row'], away && css['away'])}>
      <Avatar name={person.name} present={screens === null || screens > 0} />
      <div className={css['who']}>
        <p className={css['name']}>
          <span>{person.name}</span>
          {person.id === reader.me ? <Badge>{t('you')}</Badge> : null}
          {leadsBeside ? <Badge>{t('teams.lead')}</Badge> : null}
          {justWoken ? <Badge>{t('justWoken')}</Badge> : null}
          {person.warning === null ? null : <Badge>{t('warned')}</Badge>}
        </p>
        <p className={css['role']}>
          {t(`app:roles.${actingRole(state, person)}`)}
          {away || screens === null ? null : (
            <span className={css['screens']} title={screensText}>
              {screens > 0 ? (
                <Monitor size={12} aria-hidden="true" />
              ) : (
                <MonitorOff size={12} aria-hidden="true" />
              )}
              {screens > 0 ? screens : <VisuallyHidden>{t('noScreen')}</VisuallyHidden>}
            </span>
          )}
          {away || person.zone === null ? null : <LocalTime zone={person.zone} />}
        </p>
      </div>
      <Hours person={person} state={state} />
      {actions.length === 0 ? (
        <span className={css['noMenu']} data-row tabIndex={-1} />
      ) : (
        <Menu
          label={t('actionsOf', { name: person.name })}
          groups={[
            {
              id: 'actions',
              entries: actions.map((action) => ({
                id: action,
                label: t(`actions.${action}`),
                danger: action === 'remove',
                onAction: () => onAct(action, person.id),
              })),
            },
          ]}
        >
          <IconButton
            label={t('actionsOf', { name: person.name })}
            icon={<Ellipsis size={14} aria-hidden="true" />}
            data-row
          />
        </Menu>
      )}
    </li>
  );
}
