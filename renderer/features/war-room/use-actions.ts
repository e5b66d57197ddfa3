import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';
import { CONTACT_SOURCES, type ContactSource } from '#shared/incident/contacts/contacts.ts';
import type { WarRoomRequest } from './request.ts';

/** The war room's card, the severity aid, and the tally. `source` is the way that is counted by its key. */
export function useWarRoomActions(
  onRequest: (request: WarRoomRequest) => void,
  source: ContactSource,
): readonly Action[] {
  const { t } = useTranslation('war-room');
  const may = useMay();
  const order = useOrder();
  const bySource = useRoomView(({ state }) => state.contacts.bySource);
  return [
    {
      id: 'war-room.open',
      group: 'people',
      key: 'W',
      isAvailable: true,
      run: () => onRequest({ kind: 'war-room' }),
    },
    {
      id: 'severity-aid.open',
      group: 'command',
      key: 'S',
      isAvailable: may('incident.assess'),
      run: () => onRequest({ kind: 'assess' }),
    },
    {
      id: 'contacts.count',
      group: 'work',
      key: 'K',
      isAvailable: may('contacts.count'),
      run: () => order('contacts.count', { delta: 1, source }),
    },
    ...CONTACT_SOURCES.flatMap((each): readonly Action[] => [
      {
        id: `contacts.count.${each}`,
        name: 'contacts.count-by',
        values: { source: t(`sources.${each}`) },
        group: 'work',
        isAvailable: may('contacts.count'),
        run: () => order('contacts.count', { delta: 1, source: each }),
      },
      {
        id: `contacts.correct.${each}`,
        name: 'contacts.correct',
        values: { source: t(`sources.${each}`) },
        group: 'work',
        isAvailable: may('contacts.count') && bySource[each] > 0,
        run: () => order('contacts.count', { delta: -1, source: each }),
      },
    ]),
  ];
}
