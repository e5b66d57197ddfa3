import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commander } from '#renderer/state/selectors/people.ts';
import type { HeaderRequest } from './request.ts';

/** What else there is about command: its brief for everybody, and taking it over for the deputy and the owner. */
export function CommandMenu(props: { readonly onRequest: (request: HeaderRequest) => void }) {
  const { onRequest } = props;
  const { t } = useTranslation('command');
  const isHeld = useRoomView((view) => commander(view) !== undefined);
  const may = useMay();
  const assume = {
    id: 'assume',
    label: t('assume'),
    detail: t('assumeDetail'),
    danger: true,
    onAction: () => onRequest({ kind: 'assume' }),
  };
  return (
    <Menu
      label={t('more')}
      groups={[
        {
          id: 'command',
          entries: [
            {
              id: 'brief',
              label: t('brief'),
              detail: t('briefDetail'),
              onAction: () => onRequest({ kind: 'brief' }),
            },
            ...(isHeld && may('command.assume') ? [assume] : []),
          ],
        },
      ]}
    >
      <IconButton label={t('more')} icon={<Ellipsis size={16} aria-hidden="true" />} />
    </Menu>
  );
}
