import { Link2, MessagesSquare, Phone, Ticket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OutsideLink } from '#renderer/components/OutsideLink.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { addressOf, roomLinks } from '#renderer/state/selectors/links.ts';
import css from './Places.module.css';

const ICONS = { bridge: Phone, chat: MessagesSquare, ticket: Ticket, other: Link2 } as const;

/** One tap to the bridge, and to the other places of the incident; nothing where there are none. */
export function Places() {
  const { t } = useTranslation('my-tasks');
  const links = useRoomView(roomLinks);
  if (links.length === 0) return null;
  return (
    <nav className={css['places']} aria-label={t('places.title')}>
      {links.map((link) => {
        const Icon = ICONS[link.kind];
        return (
          <OutsideLink
            key={link.id}
            href={addressOf(link)}
            icon={<Icon size={18} aria-hidden="true" />}
            size="touch"
          >
            {link.kind === 'other' ? (link.label ?? link.url) : t(`places.${link.kind}`)}
          </OutsideLink>
        );
      })}
    </nav>
  );
}
