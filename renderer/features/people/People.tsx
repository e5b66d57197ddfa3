import { Fragment, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { Rows } from '#renderer/components/Rows.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { everybody, onTheIncident } from '#renderer/state/selectors/people.ts';
import { teamsByName } from '#renderer/state/selectors/teams.ts';
import { CommandSpan } from './CommandSpan.tsx';
import { GroupHead } from './GroupHead.tsx';
import { groupsOf } from './groups.ts';
import { MissingPeople } from './MissingPeople.tsx';
import { PeopleMenu } from './PeopleMenu.tsx';
import { PersonRow } from './PersonRow.tsx';
import type { HandOverRequest, PeopleRequest } from './request.ts';
import { useAct } from './use-act.ts';
import { usePeopleReader } from './use-people-reader.ts';

/** Who is here, in which role, for how long, and who rests (FAT-1, FAT-2). */
export function People(props: {
  readonly onRequest: (request: PeopleRequest | HandOverRequest) => void;
  /** At the right of the heading: how more people come in. */
  readonly actions?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}) {
  const { onRequest, actions, ref } = props;
  const { t } = useTranslation('people');
  const people = useRoomView(everybody);
  const state = useRoomView((view) => view.state);
  const present = useRoomView((view) => view.present);
  const groups = groupsOf(people, state, useRoomView(teamsByName));
  const isPast = useRoomView(({ past }) => past !== null);
  const reader = usePeopleReader();
  const act = useAct(onRequest);
  const now = useNow(1_000);
  const here = useRoomView(onTheIncident).length;

  const head = (
    <>
      <CommandSpan />
      {actions}
      <PeopleMenu onRequest={onRequest} />
    </>
  );
  return (
    <Panel title={t('title')} count={here} shortcut="3" actions={head} {...(ref ? { ref } : {})}>
      <MissingPeople onRequest={onRequest} />
      <Rows label={t('title')}>
        {groups.map((group) => (
          <Fragment key={group.team?.id ?? group.kind}>
            {groups.length === 1 ? null : <GroupHead group={group} onRequest={onRequest} />}
            {group.people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                state={state}
                screens={isPast ? null : (present[person.id] ?? 0)}
                reader={reader}
                now={now}
                leadsBeside={group.team?.lead === person.id && person.role !== 'lead'}
                onAct={act}
              />
            ))}
          </Fragment>
        ))}
      </Rows>
    </Panel>
  );
}
