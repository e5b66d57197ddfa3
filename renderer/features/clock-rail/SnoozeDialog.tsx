import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Audience } from '#shared/incident/broadcasts/broadcast.ts';

/** Puts an update off: for how long, and why (CAST-5). */
export function SnoozeDialog(props: { readonly audience: Audience; readonly onClose: () => void }) {
  const { audience, onClose } = props;
  const { t, i18n } = useTranslation(['clock-rail', 'app']);
  const { give, refused } = useGive();
  const [minutes, setMinutes] = useState(10);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('snoozeTitle', { audience: t(`app:audiences.${audience}`) })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('snooze')}
      canSubmit={reason.trim() !== ''}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onClose={onClose}
      onSubmit={() => {
        if (give('broadcast.snooze', { audience, minutes, reason })) onClose();
      }}
    >
      <NumberField
        label={t('snoozeMinutes')}
        value={minutes}
        min={1}
        max={480}
        step={5}
        onChange={setMinutes}
      />
      <TextField label={t('reason')} hint={t('reasonHint')} value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}
