import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet, SheetActions } from '#renderer/components/Sheet.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchArea } from '#renderer/components/TouchField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import type { Can, Task } from '#shared/incident/tasks/task.ts';
import { Refusal } from './Refusal.tsx';

const CAN_FIELDS = ['conditions', 'actions', 'needs'] as const satisfies readonly (keyof Can)[];

const NOTHING: Can = { conditions: '', actions: '', needs: '' };

/** What came of a task: a text, and on demand conditions, actions and needs (TASK-4). */
export function ReportSheet(props: {
  readonly task: Task;
  readonly onClose: () => void;
  readonly onGiven: () => void;
}) {
  const { task, onClose, onGiven } = props;
  const { t } = useTranslation('my-tasks');
  const { give, refused } = useGive();
  const [text, setText] = useState('');
  const [can, setCan] = useState<Can | null>(null);
  function send() {
    if (text.trim() === '') return;
    const report = { task: task.id, outcome: 'done', text: text.trim() } as const;
    if (give('task.report', can === null ? report : { ...report, ...said(can) })) onGiven();
  }
  return (
    <Sheet title={t('reportSheet.title')} subject={task.title} onClose={onClose}>
      <TouchArea
        label={t('reportSheet.text')}
        value={text}
        onChange={setText}
        onSubmit={send}
        maxLength={20_000}
        required
      />
      {can === null ? (
        <TouchButton kind="quiet" onClick={() => setCan(NOTHING)}>
          {t('reportSheet.addCan')}
        </TouchButton>
      ) : (
        CAN_FIELDS.map((field) => (
          <TouchArea
            key={field}
            label={t(`can.${field}`)}
            value={can[field]}
            onChange={(value) => setCan({ ...can, [field]: value })}
            onSubmit={send}
            rows={2}
            maxLength={2_000}
          />
        ))
      )}
      <Refusal error={refused} />
      <SheetActions>
        <TouchButton onClick={onClose}>{t('app:cancel')}</TouchButton>
        <TouchButton kind="primary" disabled={text.trim() === ''} onClick={send}>
          {t('reportSheet.send')}
        </TouchButton>
      </SheetActions>
    </Sheet>
  );
}

/** What was said of the three; nothing where all are empty. */
function said(can: Can): { readonly can?: Can } {
  const trimmed: Can = {
    conditions: can.conditions.trim(),
    actions: can.actions.trim(),
    needs: can.needs.trim(),
  };
  return CAN_FIELDS.some((field) => trimmed[field] !== '') ? { can: trimmed } : {};
}
