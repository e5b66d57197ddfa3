import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { useActingRole } from '#renderer/state/may.ts';
import { useSharingHere } from '#renderer/state/sharing/use-sharing.ts';
import { INVITING } from '#shared/incident/permissions.ts';
import { PairPhone } from './PairPhone.tsx';
import css from './Sharing.module.css';
import { SharingControls } from './SharingControls.tsx';

/** Lets others on the network into this room: the door, and a code for a phone (DESK-1, AUTH-2). */
export function SharingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['sharing', 'app']);
  const sharing = useSharingHere();
  const role = useActingRole();
  const invites = role !== null && INVITING.roles.includes(role);
  return (
    <Dialog title={t('title')} closeLabel={t('app:close')} size="wide" isOpen onClose={onClose}>
      <div className={css['columns']}>
        {sharing === null ? null : <SharingControls />}
        {invites && (sharing === null || sharing.url !== null) ? <PairPhone /> : null}
      </div>
      <DialogActions>
        <Button kind="primary" onPress={onClose}>
          {t('app:done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
