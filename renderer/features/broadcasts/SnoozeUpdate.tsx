import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useAudienceName } from '#renderer/state/use-audience-name.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';

/** Puts an audience's next update off, never without a reason (CAST-5). */
export function SnoozeUpdate(props: { readonly audience: AudienceId; readonly onClose: () => void }) {
  const { audience, onClose } = props;
  const { t } = useTranslation('broadcasts');
  const language = usePreference((preferences) => preferences.language);
  const nameOf = useAudienceName();
  const { give, refused } = useGive();
  const [minutes, setMinutes] = useState(10);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('snoozeOf', { name: nameOf(audience) })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('snooze')}
      canSubmit={reason.trim() !== ''}
      error={refused === null ? null : sentence(refused, language)}
      onClose={onClose}
      onSubmit={() => {
        if (give('broadcast.snooze', { audience, minutes, reason: reason.trim() })) onClose();
      }}
    >
      <NumberField label={t('snoozeMinutes')} value={minutes} min={1} max={480} onChange={setMinutes} />
      <TextField
        label={t('snoozeReason')}
        value={reason}
        onChange={setReason}
        maxLength={1_000}
        autoFocus
        isRequired
      />
    </FormDialog>
  );
}
