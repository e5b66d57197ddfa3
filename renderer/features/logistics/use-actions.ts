import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { requestsInOrder } from '#renderer/state/selectors/logistics.ts';
import type { LogisticsDialogRequest } from './request.ts';

/** What people need, from anywhere in the cockpit (SHIFT-5). */
export function useLogisticsActions(onRequest: (request: LogisticsDialogRequest) => void): readonly Action[] {
  const { t } = useTranslation('logistics');
  const needed = useRoomView(
    (view) => requestsInOrder(view).filter(({ status }) => status === 'needed').length,
  );
  const isPast = useRoomView(({ past }) => past !== null);
  return [
    {
      id: 'logistics.open',
      ...(needed === 0 ? {} : { detail: t('neededCount', { count: needed }) }),
      group: 'people',
      key: 'L',
      isAvailable: !isPast,
      run: () => onRequest({ kind: 'logistics' }),
    },
  ];
}
