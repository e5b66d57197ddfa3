import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { openTasksOf } from '#renderer/state/selectors/tasks.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';

/** Somebody is thanked and released (ROLE-7), or removed from the room with a reason (AUTH-3). Both are asked first. */
export function LeaveDialog(props: {
  readonly kind: 'release' | 'remove';
  readonly person: Participant;
  readonly onClose: () => void;
}) {
  const { kind, person, onClose } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const open = useRoomView((view) => openTasksOf(view, person.id));
  const { give, refused } = useGive();
  const [reason, setReason] = useState('');
  const participant = person.id;
  return (
    <FormDialog
      title={t(`leave.${kind}.title`, { name: person.name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t(`actions.${kind}`)}
      danger={kind === 'remove'}
      canSubmit={kind === 'release' || reason.trim() !== ''}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        const taken =
          kind === 'remove'
            ? give('participant.remove', { participant, reason })
            : give('participant.release', { participant, ...(reason.trim() === '' ? {} : { reason }) });
        if (taken) onClose();
      }}
      onClose={onClose}
    >
      <p>{t(`leave.${kind}.what`)}</p>
      {open.length > 0 ? <p>{t('tasksReturn', { count: open.length })}</p> : null}
      <TextField
        label={kind === 'remove' ? t('reason') : t('reasonOptional')}
        value={reason}
        onChange={setReason}
        autoFocus
      />
    </FormDialog>
  );
}
