import { Ellipsis, Monitor, MonitorOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '#renderer/components/Avatar.tsx';
import { Badge } from '#renderer/components/Badge.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { VisuallyHidden } from '#renderer/components/VisuallyHidden.tsx';
import { dutyLevel, timeOnIncident, timeSinceBreak } from '#shared/incident/participants/duty.ts';
import { actingRole } from '#shared/incident/participants/lookup.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { toInstant } from '#shared/time/instant.ts';
import { type PeopleAction, type PeopleReader, peopleActions } from './actions.ts';
import css from './PersonRow.module.css';

/** One person: whether a screen of theirs is connected, their role, their hours, and what can be done about them. */
export function PersonRow(props: {
  readonly person: Participant;
  readonly state: IncidentState;
  /** How many are connected; null where nobody knows. */
  readonly screens: number | null;
  readonly reader: PeopleReader;
  readonly now: number;
  /** Leads a team and has another role, which is the one that stands there. */
  readonly leadsBeside: boolean;
  readonly onAct: (action: PeopleAction, participant: string) => void;
}) {
  const { person, state, screens, reader, now, leadsBeside, onAct } = props;
  const { t } = useTranslation(['people', 'app']);
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
        </p>
      </div>
      <Hours person={person} state={state} now={now} />
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

/** Time since the last break with its level, time on the incident; or until when they rest. */
function Hours({ person, state, now }: { person: Participant; state: IncidentState; now: number }) {
  const { t, i18n } = useTranslation(['people', 'app']);
  const { language } = i18n;
  // In a closed room nobody is at it any more.
  const at = state.closedAt ?? toInstant(now);
  if (person.rest !== null) {
    return (
      <p className={css['hours']}>
        <span>{t('restUntil')}</span>
        <TimeOfDay at={person.rest.until} language={language} />
      </p>
    );
  }
  if (person.attendance !== 'active') {
    return (
      <p className={css['hours']} title={person.removal?.reason}>
        {t(`attendance.${person.attendance}`)}
      </p>
    );
  }
  const level =
    person.role === 'observer' || state.phase === 'closed' ? 'calm' : dutyLevel(person, state.settings, at);
  const sinceBreak = timeSinceBreak(person, at) ?? 0;
  return (
    <p className={css['hours']}>
      <span className={css['break']}>
        {level === 'calm' ? null : <LevelMark level={level} word={t(`needsBreak.${level}`)} />}
        <Clock
          ms={sinceBreak}
          language={language}
          level={level}
          coarse
          title={t('sinceBreak')}
          describe={(time) => t('sinceBreakWords', { time })}
        />
      </span>
      <span className={css['total']} title={t('onIncident')}>
        {t('total')}{' '}
        <Clock
          ms={timeOnIncident(person, at)}
          language={language}
          coarse
          size="meta"
          describe={(time) => t('onIncidentWords', { time })}
        />
      </span>
    </p>
  );
}
