import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { SpanMeter } from '#renderer/components/SpanMeter.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';
import { teamSpan } from '#shared/incident/teams/span.ts';
import type { Team } from '#shared/incident/teams/team.ts';
import css from './GroupHead.module.css';
import type { PeopleGroup } from './groups.ts';
import type { PeopleRequest } from './request.ts';

/** What stands above some people of the list: a team with its span, or whose they are. */
export function GroupHead(props: {
  readonly group: PeopleGroup;
  readonly onRequest: (request: PeopleRequest) => void;
}) {
  const { group, onRequest } = props;
  const { t } = useTranslation('people');
  return (
    <li className={css['head']}>
      {group.team === null ? (
        <h3 className={css['name']}>{t(`teams.groups.${group.kind}`)}</h3>
      ) : (
        <TeamHead team={group.team} onRequest={onRequest} />
      )}
    </li>
  );
}

function TeamHead(props: { readonly team: Team; readonly onRequest: (request: PeopleRequest) => void }) {
  const { team, onRequest } = props;
  const { t } = useTranslation(['people', 'app']);
  const settings = useRoomView(({ state }) => state.settings);
  const may = useMay();
  const order = useOrder();
  const { count, level } = teamSpan(team, settings);
  const needsLead = team.lead === null && team.members.length > 0;
  return (
    <>
      <h3 className={css['name']}>{team.name}</h3>
      {needsLead ? (
        <LevelMark level="red" word={t('teams.leadless')} />
      ) : team.lead === null ? (
        <span className={css['quiet']}>{t('teams.allAway')}</span>
      ) : (
        <SpanMeter
          count={count}
          level={level}
          redFrom={settings.spanRed}
          word={level === 'calm' ? '' : t(`span.${level}`)}
          title={t('teams.span', { count, team: team.name })}
        />
      )}
      {needsLead && may('team.change') ? (
        <Button size="small" onPress={() => onRequest({ kind: 'name-lead', team: team.id })}>
          {t('teams.nameLead')}
        </Button>
      ) : null}
      {may('team.change') ? (
        <Menu
          label={t('actionsOf', { name: team.name })}
          groups={[
            {
              id: 'team',
              entries: [
                {
                  id: 'lead',
                  label: t(team.lead === null ? 'teams.nameLead' : 'teams.otherLead'),
                  onAction: () => onRequest({ kind: 'name-lead', team: team.id }),
                },
                {
                  id: 'rename',
                  label: t('teams.rename'),
                  onAction: () => onRequest({ kind: 'rename-team', team: team.id }),
                },
                {
                  id: 'dissolve',
                  label: t('teams.dissolve'),
                  onAction: () => order('team.dissolve', { team: team.id }),
                },
              ],
            },
          ]}
        >
          <IconButton
            label={t('actionsOf', { name: team.name })}
            icon={<Ellipsis size={14} aria-hidden="true" />}
          />
        </Menu>
      ) : null}
    </>
  );
}
