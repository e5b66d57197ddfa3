import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { type Invitation, InviteForm } from './InviteForm.tsx';
import { InviteLink } from './InviteLink.tsx';
import { OpenLinks } from './OpenLinks.tsx';

/** Lets somebody into this incident: for whom, how often and how long, then the link to pass on (AUTH-2). */
export function InviteDialog(props: { readonly onShare: () => void; readonly onClose: () => void }) {
  const { onShare, onClose } = props;
  const { t } = useTranslation('invite');
  const incident = useRoomView((view) => view.incident);
  const [made, setMade] = useState<Invitation | null>(null);
  return (
    <Dialog title={t('title')} closeLabel={t('app:close')} isOpen onClose={onClose}>
      {made === null ? (
        <>
          <InviteForm incident={incident} onMade={setMade} onCancel={onClose} />
          <OpenLinks incident={incident} />
        </>
      ) : (
        <InviteLink invitation={made} onAnother={() => setMade(null)} onShare={onShare} onDone={onClose} />
      )}
    </Dialog>
  );
}
