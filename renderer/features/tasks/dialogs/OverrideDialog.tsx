import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Unfit } from '#shared/incident/tasks/unfit.ts';
import { useUnfitWords } from '../use-unfit-words.ts';

/** A task for somebody who rests or is released: what speaks against it, and why all the same (TASK-6). */
export function OverrideDialog(props: {
  readonly name: string;
  readonly unfit: readonly Unfit[];
  readonly task: {
    readonly title: string;
    readonly assignee: string;
    readonly minutes: number;
    readonly note?: string;
  };
  readonly onGiven: () => void;
  readonly onClose: () => void;
}) {
  const { name, unfit, task, onGiven, onClose } = props;
  const { t, i18n } = useTranslation(['tasks', 'app']);
  const words = useUnfitWords();
  const { give, refused } = useGive();
  const [override, setOverride] = useState('');
  return (
    <FormDialog
      title={t('override.title', { name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('override.submit')}
      canSubmit={override.trim() !== ''}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (give('task.assign', { ...task, override })) onGiven();
      }}
      onClose={onClose}
    >
      {unfit.map((each) => (
        <p key={each.why}>{words(name, each)}</p>
      ))}
      <p>{t('override.what')}</p>
      <TextField
        label={t('override.reason')}
        hint={t('override.hint')}
        value={override}
        onChange={setOverride}
        maxLength={1000}
        autoFocus
      />
    </FormDialog>
  );
}
