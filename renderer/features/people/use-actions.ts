import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { everybody } from '#renderer/state/selectors/people.ts';
import { actingRole } from '#shared/incident/participants/lookup.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { type PeopleAction, peopleActions } from './actions.ts';
import { inOrder } from './order.ts';
import type { HandOverRequest, PeopleRequest } from './request.ts';
import { useAct } from './use-act.ts';
import { usePeopleReader } from './use-people-reader.ts';

/** Everybody in the room, each leading to what this reader can do about them. */
export function usePeopleActions(
  onRequest: (request: PeopleRequest | HandOverRequest) => void,
  go: {
    /** To the line that gives a task, with the name in it. */
    readonly toTaskFor: (person: Participant) => void;
    readonly toTheirEntries: (person: Participant) => void;
  },
): readonly Action[] {
  const { t, i18n } = useTranslation(['people', 'actions', 'app']);
  const people = useRoomView(everybody);
  const state = useRoomView((view) => view.state);
  const reader = usePeopleReader();
  const act = useAct(onRequest);

  function reading(action: PeopleAction): string {
    const key = `actions:person.readings.${action}`;
    return i18n.exists(key) ? t(key) : action;
  }
  return inOrder(people, state).map((person) => {
    const { id, name, attendance } = person;
    const more = (): readonly Action[] => [
      {
        id: `person.task:${id}`,
        name: 'person.task',
        values: { name },
        group: 'people',
        isAvailable: reader.may('task.assign') && attendance === 'active' && person.role !== 'observer',
        run: () => go.toTaskFor(person),
      },
      ...peopleActions(person, state, reader).map(
        (action): Action => ({
          id: `person.${action}:${id}`,
          name: 'person.act',
          values: { action: t(`actions.${action}`), name, reading: reading(action) },
          group: 'people',
          isAvailable: true,
          run: () => act(action, id),
        }),
      ),
      {
        id: `person.entries:${id}`,
        name: 'person.entries',
        values: { name },
        group: 'timeline',
        isAvailable: true,
        run: () => go.toTheirEntries(person),
      },
    ];
    return {
      id: `person:${id}`,
      name: 'person.open',
      values: { name },
      detail: t(`app:roles.${actingRole(state, person)}`),
      group: 'people',
      isAvailable: true,
      leadsTo: more,
    };
  });
}
