import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { everybody } from '#renderer/state/selectors/people.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import type { PeopleRequest } from './request.ts';

/** What concerns many people at once: splitting them into teams, releasing and recalling them (ROLE-5, ROLE-7). */
export function useManyActions(onRequest: (request: PeopleRequest) => void): readonly Action[] {
  const { t } = useTranslation('people');
  const may = useMay();
  const order = useOrder();
  const released = useRoomView(
    (view) => everybody(view).filter(({ attendance }) => attendance === 'released').length,
  );
  return [
    {
      id: 'people.split',
      group: 'people',
      isAvailable: may('team.split'),
      run: () => onRequest({ kind: 'split-teams' }),
    },
    {
      id: 'people.stand-down',
      group: 'people',
      isAvailable: may('participant.stand_down'),
      run: () => onRequest({ kind: 'stand-down' }),
    },
    {
      id: 'people.recall-all',
      detail: t('standDown.count', { count: released }),
      group: 'people',
      isAvailable: may('participant.recall_all') && released > 0,
      run: () => order('participant.recall_all', {}),
    },
  ];
}
