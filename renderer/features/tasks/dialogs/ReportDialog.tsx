import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '#renderer/components/TextField.tsx';
import { ToggleButton } from '#renderer/components/ToggleButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { Task } from '#shared/incident/tasks/task.ts';
import { TaskFormDialog } from './TaskFormDialog.tsx';

/** What came of the task: a text, and optionally conditions, actions and needs, and links (TASK-4). */
export function ReportDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const me = useRoomView((view) => view.me);
  const [text, setText] = useState('');
  const [withCan, setWithCan] = useState(false);
  const [can, setCan] = useState({ conditions: '', actions: '', needs: '' });
  const [links, setLinks] = useState('');
  const urls = links.split(/\s+/u).filter(Boolean);
  const noAddress = urls.find((url) => !/^https?:\/\/./.test(url) || !URL.canParse(url));
  return (
    <TaskFormDialog
      task={task}
      action="report"
      canSubmit={text.trim() !== '' && noAddress === undefined}
      onSubmit={(give) =>
        give('task.report', {
          task: task.id,
          outcome: 'done',
          text,
          ...(withCan ? { can } : {}),
          ...(urls.length === 0 ? {} : { links: urls }),
        })
      }
      onClose={onClose}
    >
      {task.assignee === me ? null : <p>{t('onBehalf')}</p>}
      <TextArea label={t('fields.report')} rows={3} value={text} onChange={setText} autoFocus />
      <div>
        <ToggleButton isSelected={withCan} onChange={setWithCan}>
          {t('fields.can')}
        </ToggleButton>
      </div>
      {withCan
        ? (['conditions', 'actions', 'needs'] as const).map((part) => (
            <TextField
              key={part}
              label={t(`fields.${part}`)}
              value={can[part]}
              onChange={(value) => setCan({ ...can, [part]: value })}
            />
          ))
        : null}
      <TextField
        label={t('fields.links')}
        hint={t('fields.linksHint')}
        error={noAddress === undefined ? null : t('fields.noAddress', { said: noAddress })}
        value={links}
        onChange={setLinks}
      />
    </TaskFormDialog>
  );
}
