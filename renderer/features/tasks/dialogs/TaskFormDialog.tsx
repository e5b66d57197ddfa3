import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { type Give, useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import type { TaskAction } from '../actions.ts';
import css from './TaskFormDialog.module.css';

/** A question about one task: whose and what stands above the fields; a refusal stays in the dialog. */
export function TaskFormDialog(props: {
  readonly task: Task;
  readonly action: TaskAction;
  readonly danger?: boolean;
  readonly canSubmit?: boolean;
  /** Gives the command; answers whether it was taken up. */
  readonly onSubmit: (give: Give['give']) => boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { task, action, danger = false, canSubmit = true, onSubmit, onClose, children } = props;
  const { t, i18n } = useTranslation(['tasks', 'app']);
  const { give, refused } = useGive();
  const name = useRoomView(({ state }) => (task.assignee === null ? '' : nameOf(state, task.assignee)));
  return (
    <FormDialog
      title={t(`actions.${action}`)}
      closeLabel={t('app:close')}
      cancelLabel={t(action === 'cancel' ? 'keep' : 'app:cancel')}
      submitLabel={t(`submit.${action}`)}
      danger={danger}
      canSubmit={canSubmit}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (onSubmit(give)) onClose();
      }}
      onClose={onClose}
    >
      <p className={css['subject']}>
        <strong>{task.title}</strong>
        <span>{task.assignee === null ? t('nobody') : name}</span>
      </p>
      {children}
    </FormDialog>
  );
}
