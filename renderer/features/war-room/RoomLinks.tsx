import { useTranslation } from 'react-i18next';
import { OutsideLink } from '#renderer/components/OutsideLink.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { addressOf, roomLinks } from '#renderer/state/selectors/links.ts';
import { LinkIcon } from './LinkIcon.tsx';
import css from './WarRoom.module.css';

/** Bridge, chat and ticket in the header: one press away. The others are on the card. */
export function RoomLinks() {
  const { t } = useTranslation('war-room');
  const links = useRoomView(roomLinks).filter(({ kind }) => kind !== 'other');
  if (links.length === 0) return null;
  return (
    <nav className={css['header']} aria-label={t('links.title')}>
      {links.map((link) => (
        <OutsideLink
          key={link.id}
          href={addressOf(link)}
          icon={<LinkIcon kind={link.kind} />}
          title={link.label ?? link.url}
        >
          {t(`kinds.${link.kind}`)}
        </OutsideLink>
      ))}
    </nav>
  );
}
