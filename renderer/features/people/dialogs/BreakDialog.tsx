import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { openTasksOf } from '#renderer/state/selectors/tasks.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';

/** A break of one's own: for how long; one's tasks go back to the commander (FAT-6). */
export function BreakDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['people', 'app']);
  const settings = useRoomView((view) => view.state.settings);
  const open = useRoomView((view) => openTasksOf(view, view.me));
  const { give, refused } = useGive();
  const [minutes, setMinutes] = useState<number>(settings.restMinutes);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('breakTitle')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('actions.take-break')}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        const said = reason.trim() === '' ? {} : { reason };
        if (give('rest.order', { minutes, ...said })) onClose();
      }}
      onClose={onClose}
    >
      {open.length > 0 ? <p>{t('tasksReturn', { count: open.length })}</p> : null}
      <NumberField
        label={t('minutes')}
        value={minutes}
        min={1}
        max={480}
        step={5}
        onChange={setMinutes}
        autoFocus
      />
      {minutes < settings.breakMinutes ? <p>{t('tooShort', { count: settings.breakMinutes })}</p> : null}
      <TextField label={t('reasonOptional')} value={reason} maxLength={1_000} onChange={setReason} />
    </FormDialog>
  );
}
