import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { DecisionRecord } from '#shared/incident/decisions/record.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';

const LONGEST_TITLE = 300;

/** The task that carries a decision out, to its executor: it keeps the link (DEC-1). */
export function CarryOut(props: { readonly decision: DecisionRecord; readonly onClose: () => void }) {
  const { decision, onClose } = props;
  const { t, i18n } = useTranslation(['decisions', 'app']);
  const { give, refused } = useGive();
  const usual = useRoomView(({ state }) => state.settings.taskMinutes);
  const name = useRoomView(({ state }) => nameOf(state, decision.executor));
  const [title, setTitle] = useState(decision.proposal.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE));
  const [minutes, setMinutes] = useState(Math.max(1, Math.round(usual)));
  return (
    <FormDialog
      title={t('giveTask', { name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('give')}
      canSubmit={title.trim() !== ''}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onClose={onClose}
      onSubmit={() => {
        const task = { title, assignee: decision.executor, minutes, decision: decision.id };
        if (give('task.assign', task)) onClose();
      }}
    >
      <TextField label={t('task')} value={title} onChange={setTitle} autoFocus />
      <NumberField label={t('minutes')} value={minutes} min={1} max={480} onChange={setMinutes} />
    </FormDialog>
  );
}
