import { Printer } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { type JoinLinkFor, joinLinksOf, keepJoinLink } from '#renderer/state/join-links.ts';
import { useActingRole, useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useReachable } from '#renderer/state/sharing/use-sharing.ts';
import { useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { refusalIn } from '#renderer/state/workspace.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { INVITING } from '#shared/incident/permissions.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { isolated } from '#shared/text/bidi.ts';
import { Doors, useFirstLinks, type Wanted } from './Doors.tsx';
import { JoinSheet } from './JoinSheet.tsx';
import { HOURS } from './join-link-words.ts';
import { LinkList } from './LinkList.tsx';
import css from './WarRoom.module.css';

/** All that gets people into the room and onto its bridge, on one screen that Escape closes (INC-4). */
export function WarRoomDialog(props: {
  readonly isNew: boolean;
  readonly onAssess: () => void;
  readonly onShare: () => void;
  readonly onClose: () => void;
}) {
  const { isNew, onAssess, onShare, onClose } = props;
  const isDesktop = useDesktop() !== null;
  const { t } = useTranslation(['war-room', 'app']);
  const incident = useRoomView((view) => view.incident);
  const key = useRoomView(({ state }) => state.key);
  const title = useRoomView(({ state }) => state.title);
  const role = useActingRole();
  const may = useMay();
  const invites = role !== null && INVITING.roles.includes(role);
  const { links, make, isBusy, refused } = useJoinLinks(incident);
  useFirstLinks(isNew && invites, make);
  return (
    <Dialog
      title={t(isNew ? 'card.new' : 'card.title', { key, title: isolated(title) })}
      closeLabel={t('app:close')}
      size="wide"
      isOpen
      onClose={onClose}
    >
      <div className={css['columns']}>
        {invites ? (
          <Doors
            links={links}
            isBusy={isBusy}
            refused={refused}
            onMake={(whom, wanted) => void make(whom, wanted)}
            onShare={isDesktop ? onShare : null}
          />
        ) : null}
        <LinkList />
      </div>
      <DialogActions>
        {may('incident.assess') ? (
          <Button kind="quiet" onPress={onAssess}>
            {t('aid.open')}
          </Button>
        ) : null}
        {links.people === undefined && links.guests === undefined ? null : (
          <Button icon={<Printer size={14} aria-hidden="true" />} onPress={() => print()}>
            {t('sheet.print')}
          </Button>
        )}
        <Button kind="primary" onPress={onClose} autoFocus>
          {t('card.toCockpit')}
        </Button>
      </DialogActions>
      <JoinSheet links={links} />
    </Dialog>
  );
}

/** The links of a room that this screen made, and how to make one: each on record with the server, its text here alone. */
function useJoinLinks(incident: string) {
  const { api } = useWorkspace();
  const reachable = useReachable();
  const [made, setMade] = useState(() => joinLinksOf(incident, Date.now()));
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<WireError | null>(null);
  const make = useCallback(
    async (whom: JoinLinkFor, { role, uses }: Wanted) => {
      setBusy(true);
      setRefused(null);
      try {
        const ttlMinutes = HOURS[whom] * 60;
        const { url } = await api.invite(incident, { role, uses, ttlMinutes });
        keepJoinLink(incident, whom, { url, role, uses, until: Date.now() + ttlMinutes * 60_000 });
        setMade(joinLinksOf(incident, Date.now()));
      } catch (error) {
        setRefused(refusalIn(error) ?? refusal('server_unreachable'));
      }
      setBusy(false);
    },
    [api, incident],
  );
  const links = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(made).map(([whom, link]) => [whom, { ...link, url: reachable(link.url) }]),
      ),
    [made, reachable],
  );
  return { links, make, isBusy, refused };
}
