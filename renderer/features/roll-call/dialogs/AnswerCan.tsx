import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';

const FIELDS = ['conditions', 'actions', 'needs'] as const;

/** Conditions, actions, needs: a line each, one of them is enough (PAR-2). */
export function AnswerCan(props: { readonly round: string; readonly onClose: () => void }) {
  const { round, onClose } = props;
  const { t, i18n } = useTranslation(['roll-call', 'app']);
  const { give, refused } = useGive();
  const [said, setSaid] = useState({ conditions: '', actions: '', needs: '' });
  return (
    <FormDialog
      title={t('can.title')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('can.answer')}
      canSubmit={Object.values(said).some((words) => words.trim() !== '')}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onClose={onClose}
      onSubmit={() => {
        if (give('can.answer', { round, ...said })) onClose();
      }}
    >
      {FIELDS.map((field, index) => (
        <TextField
          key={field}
          label={t(`can.${field}`)}
          hint={t(`can.${field}Hint`)}
          value={said[field]}
          onChange={(words) => setSaid({ ...said, [field]: words })}
          autoFocus={index === 0}
        />
      ))}
    </FormDialog>
  );
}
