import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { openTasksOf } from '#renderer/state/selectors/tasks.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { SayAloud } from './SayAloud.tsx';
import { Warned } from './Warned.tsx';

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
  const may = useMay();
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
      {kind === 'remove' ? <SayAloud line={t('leave.remove.line', { name: person.name })} /> : null}
      <p>{t(`leave.${kind}.what`)}</p>
      {kind === 'remove' ? <Warned person={person} /> : null}
      {kind === 'remove' && person.warning === null && may('participant.warn') ? (
        <p>
          {t('warn.first', { name: person.name })}{' '}
          <Button
            size="small"
            onPress={() => {
              if (give('participant.warn', { participant })) onClose();
            }}
          >
            {t('warn.instead')}
          </Button>
        </p>
      ) : null}
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
