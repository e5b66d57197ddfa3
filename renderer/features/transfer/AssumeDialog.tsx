import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commander, iCommand } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { Announcement } from './Announcement.tsx';

/** Command is taken from whoever has it, with a reason that everybody hears (ROLE-3). */
export function AssumeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['transfer', 'app']);
  const name = useRoomView((view) => commander(view)?.name ?? '');
  const mine = useRoomView(iCommand);
  const { give, refused } = useGive();
  const [reason, setReason] = useState('');
  const [taken, setTaken] = useState(false);
  if (taken && mine) return <Announcement onClose={onClose} />;
  return (
    <FormDialog
      title={t('assumeTitle', { name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('assume')}
      danger
      canSubmit={reason.trim() !== ''}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (give('command.assume', { reason })) setTaken(true);
      }}
      onClose={onClose}
    >
      <p>{t('assumeWhat', { name })}</p>
      <TextField label={t('reason')} value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}
