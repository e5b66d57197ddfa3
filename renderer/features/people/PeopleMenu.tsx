import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { everybody } from '#renderer/state/selectors/people.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import type { PeopleRequest } from './request.ts';

/** What concerns many people at once: splitting them into teams, releasing and recalling them (ROLE-5, ROLE-7). */
export function PeopleMenu({ onRequest }: { readonly onRequest: (request: PeopleRequest) => void }) {
  const { t } = useTranslation('people');
  const may = useMay();
  const order = useOrder();
  const released = useRoomView(
    (view) => everybody(view).filter(({ attendance }) => attendance === 'released').length,
  );
  const entries = [
    ...(may('team.split')
      ? [{ id: 'split', label: t('span.split'), onAction: () => onRequest({ kind: 'split-teams' }) }]
      : []),
    ...(may('participant.stand_down')
      ? [{ id: 'release', label: t('standDown.open'), onAction: () => onRequest({ kind: 'stand-down' }) }]
      : []),
    ...(may('participant.recall_all') && released > 0
      ? [
          {
            id: 'recall',
            label: t('standDown.recallAll', { count: released }),
            onAction: () => order('participant.recall_all', {}),
          },
        ]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <Menu label={t('many')} groups={[{ id: 'many', entries }]}>
      <IconButton label={t('many')} icon={<Ellipsis size={14} aria-hidden="true" />} />
    </Menu>
  );
}
