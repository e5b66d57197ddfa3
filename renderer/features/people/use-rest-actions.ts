import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { MINUTE, toInstant } from '#shared/time/instant.ts';
import { byNeedOfRest } from './needs-rest.ts';
import type { PeopleRequest } from './request.ts';
import { usePeopleReader } from './use-people-reader.ts';

/** Rest in two keys (FAT-6): this one opens the order with whoever needs it most, Enter gives it. */
export function useRestActions(onRequest: (request: PeopleRequest) => void): readonly Action[] {
  const { t } = useTranslation('people');
  const state = useRoomView((view) => view.state);
  const reader = usePeopleReader();
  const [first] = byNeedOfRest(state, reader.me, toInstant(useNow(MINUTE)));
  return [
    {
      id: 'rest.order',
      ...(first === undefined ? {} : { detail: t('rest.neediest', { name: first.name }) }),
      group: 'people',
      key: 'Z',
      isAvailable: first !== undefined && reader.leads && reader.may('rest.order'),
      run: () => onRequest({ kind: 'order-rest', participant: null }),
    },
  ];
}
