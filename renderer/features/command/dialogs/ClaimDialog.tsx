import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { iCommand, me } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { useSession } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import css from './ClaimDialog.module.css';

/** Asks before command is taken, and then shows the opening line to say (ROLE-2). */
export function ClaimDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['command', 'app']);
  const session = useSession();
  const name = useRoomView((view) => me(view)?.name) ?? session?.name ?? '';
  const mine = useRoomView(iCommand);
  const { give, refused } = useGive();
  const [claimed, setClaimed] = useState(false);
  const line = <p className={css['line']}>{t('openingLine', { name })}</p>;
  if (claimed && mine) {
    return (
      <Dialog title={t('claimed')} closeLabel={t('app:close')} isOpen onClose={onClose} size="small">
        <p>{t('sayNow')}</p>
        {line}
        <DialogActions>
          <Button kind="primary" onPress={onClose} autoFocus>
            {t('said')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('claimTitle')} closeLabel={t('app:close')} isOpen onClose={onClose} size="small">
      <p>{t('claimWhat')}</p>
      {line}
      {refused === null ? null : (
        <p role="alert" className={css['refused']}>
          {sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
        </p>
      )}
      <DialogActions>
        <Button onPress={onClose}>{t('app:cancel')}</Button>
        <Button
          kind="primary"
          autoFocus
          onPress={() => {
            if (give('command.claim', {})) setClaimed(true);
          }}
        >
          {t('claim')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
