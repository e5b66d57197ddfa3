import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Severity } from '#shared/incident/severity.ts';

/** Lowering while the trouble goes on needs a reason; in doubt, the higher (INC-2). */
export function LowerSeverityDialog(props: { readonly severity: Severity; readonly onClose: () => void }) {
  const { severity, onClose } = props;
  const { t, i18n } = useTranslation(['command', 'app']);
  const { give, refused } = useGive();
  const [reason, setReason] = useState('');
  const name = severity === 'unknown' ? t('app:severity.unknown') : severity;
  return (
    <FormDialog
      title={t('lowerTitle', { severity: name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('lower', { severity: name })}
      canSubmit={reason.trim() !== ''}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (give('incident.set_severity', { severity, reason })) onClose();
      }}
      onClose={onClose}
    >
      <TextField label={t('reason')} hint={t('lowerHint')} value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}
