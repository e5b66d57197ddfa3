import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { DecisionRecord } from '#shared/incident/decisions/record.ts';

/** An objection: a reason in a line, while the window is open (DEC-1). */
export function ObjectTo(props: { readonly decision: DecisionRecord; readonly onClose: () => void }) {
  const { decision, onClose } = props;
  const { t, i18n } = useTranslation(['decisions', 'app']);
  const { give, refused } = useGive();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('objectTitle')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('object')}
      canSubmit={reason.trim() !== ''}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onClose={onClose}
      onSubmit={() => {
        if (give('decision.object', { decision: decision.id, reason })) onClose();
      }}
    >
      <p>
        <bdi>{decision.proposal}</bdi>
      </p>
      <TextField label={t('why')} hint={t('whyHint')} value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}
