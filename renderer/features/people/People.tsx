import { Fragment, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { Rows } from '#renderer/components/Rows.tsx';
import type { Action } from '#renderer/state/actions/action.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useRestViews } from '#renderer/state/rest/use-rest-views.ts';
import { everybody, onTheIncident } from '#renderer/state/selectors/people.ts';
import { teamsByName } from '#renderer/state/selectors/teams.ts';
import { CommandSpan } from './CommandSpan.tsx';
import { GroupHead } from './GroupHead.tsx';
import { groupsOf } from './groups.ts';
import { MissingPeople } from './MissingPeople.tsx';
import { PeopleMenu } from './PeopleMenu.tsx';
import { PersonRow } from './PersonRow.tsx';
import { ReliefLines } from './ReliefLines.tsx';
import type { HandOverRequest, PeopleRequest } from './request.ts';
import { useAct } from './use-act.ts';
import { usePeopleReader } from './use-people-reader.ts';

/** Who is here, in which role, for how long, and who rests (FAT-1, FAT-2). */
export function People(props: {
  readonly onRequest: (request: PeopleRequest | HandOverRequest) => void;
  /** The way to the plan of shifts, where there is one. */
  readonly onPlan?: () => void;
  /** At the right of the heading: how more people come in. */
  readonly actions?: ReactNode;
  /** What the menu of the panel offers besides its own. */
  readonly more?: readonly Action[];
  readonly ref?: Ref<HTMLElement>;
}) {
  const { onRequest, onPlan, actions, more = [], ref } = props;
  const { t } = useTranslation('people');
  const people = useRoomView(everybody);
  const state = useRoomView((view) => view.state);
  const present = useRoomView((view) => view.present);
  const groups = groupsOf(people, state, useRoomView(teamsByName));
  const isPast = useRoomView(({ past }) => past !== null);
  const reader = usePeopleReader();
  const act = useAct(onRequest);
  const here = useRoomView(onTheIncident).length;
  const rest = useRestViews();

  const head = (
    <>
      <CommandSpan />
      {actions}
      <PeopleMenu onRequest={onRequest} more={more} />
    </>
  );
  return (
    <Panel title={t('title')} count={here} shortcut="3" actions={head} {...(ref ? { ref } : {})}>
      <ReliefLines rest={rest} onRequest={onRequest} {...(onPlan ? { onPlan } : {})} />
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
                rest={isPast ? undefined : rest.get(person.id)}
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
