import { Keyboard, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '#renderer/components/Button.tsx';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { LinkState } from '#renderer/features/cockpit/LinkState.tsx';
import { CommandHeader } from '#renderer/features/command/CommandHeader.tsx';
import { WindowsMenu } from '#renderer/features/desktop/WindowsMenu.tsx';
import { OutboxButton } from '#renderer/features/outbox/OutboxButton.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';
import { SharingMark } from '#renderer/features/sharing/SharingMark.tsx';
import { ShiftNotices } from '#renderer/features/shift-notices/ShiftNotices.tsx';
import { Sounds } from '#renderer/features/sound/Sounds.tsx';
import { UpdateNotices } from '#renderer/features/update-notices/UpdateNotices.tsx';
import { ContactTally } from '#renderer/features/war-room/ContactTally.tsx';
import { RoomLinks } from '#renderer/features/war-room/RoomLinks.tsx';
import { shownKey } from '#renderer/state/actions/shown-key.ts';
import type { ContactSource } from '#shared/incident/contacts/contacts.ts';
import type { Request } from './Dialogs.tsx';

/** The cockpit's header: how the incident stands, and the ways to what is not a panel. */
export function RoomHeader(props: {
  readonly myTasks: string;
  readonly isPast: boolean;
  readonly source: ContactSource;
  readonly onSource: (source: ContactSource) => void;
  readonly onRequest: (request: Request) => void;
}) {
  const { onRequest } = props;
  const { t } = useTranslation(['cockpit', 'palette', 'war-room']);
  return (
    <CommandHeader onRequest={onRequest} onAssess={() => onRequest({ kind: 'assess' })}>
      <RoomLinks />
      <ContactTally source={props.source} onSource={props.onSource} />
      <Button size="small" onPress={() => onRequest({ kind: 'war-room' })}>
        {t('war-room:open')}
      </Button>
      <SharingMark onPress={() => onRequest({ kind: 'sharing' })} />
      <LinkState />
      {props.isPast ? null : <Sounds />}
      {props.isPast ? null : <UpdateNotices />}
      {props.isPast ? null : <ShiftNotices />}
      <OutboxButton />
      <Link href={props.myTasks}>{t('myTasks')}</Link>
      <WindowsMenu />
      <IconButton
        label={t('palette:title')}
        shortcut={shownKey('mod+K', navigator.platform)}
        icon={<Search size={18} aria-hidden="true" />}
        onPress={() => onRequest({ kind: 'palette' })}
      />
      <IconButton
        label={t('keys.title')}
        shortcut="?"
        icon={<Keyboard size={18} aria-hidden="true" />}
        onPress={() => onRequest({ kind: 'keys' })}
      />
      <Preferences />
    </CommandHeader>
  );
}
