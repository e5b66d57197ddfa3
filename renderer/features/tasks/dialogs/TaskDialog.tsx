import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/components/Badge.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import { taskActions } from '../actions.ts';
import type { TaskRequest } from '../request.ts';
import { useAct } from '../use-act.ts';
import { useTaskReader } from '../use-task-reader.ts';
import css from './TaskDialog.module.css';
import { TaskHistory } from './TaskHistory.tsx';

/** All of one task: how it stands, its report, everything that became of it, and what can be done. */
export function TaskDialog(props: {
  readonly task: Task;
  readonly onRequest: (request: TaskRequest) => void;
  readonly onClose: () => void;
}) {
  const { task, onRequest, onClose } = props;
  const { t } = useTranslation(['tasks', 'app']);
  const state = useRoomView((view) => view.state);
  const reader = useTaskReader();
  const act = useAct(onRequest);
  const { report } = task;
  return (
    <Dialog title={task.title} closeLabel={t('app:close')} isOpen onClose={onClose}>
      <dl className={css['facts']}>
        <dt>{t('facts.assignee')}</dt>
        <dd>{task.assignee === null ? t('nobody') : nameOf(state, task.assignee)}</dd>
        <dt>{t('facts.assigner')}</dt>
        <dd>{nameOf(state, task.assigner)}</dd>
        <dt>{t('facts.status')}</dt>
        <dd>
          {t(`status.${task.status}`)} {task.vague ? <Badge>{t('vague')}</Badge> : null}
        </dd>
        <dt>{t('facts.minutes')}</dt>
        <dd>{t('minutes', { count: task.minutes })}</dd>
        {task.blocked === null ? null : (
          <>
            <dt>{t('facts.need')}</dt>
            <dd>{task.blocked.need}</dd>
          </>
        )}
      </dl>
      {report === null ? null : (
        <section className={css['report']}>
          <h3>{t('reportBy', { name: nameOf(state, report.by) })}</h3>
          <p>{report.text}</p>
          {report.can === null ? null : (
            <dl className={css['facts']}>
              {(['conditions', 'actions', 'needs'] as const).map((part) => (
                <div key={part} className={css['pair']}>
                  <dt>{t(`fields.${part}`)}</dt>
                  <dd>{report.can?.[part]}</dd>
                </div>
              ))}
            </dl>
          )}
          {report.links.map((link) => (
            <a key={link} href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          ))}
        </section>
      )}
      <TaskHistory task={task} />
      <DialogActions>
        {taskActions(task, reader)
          .toReversed()
          .map((action) => (
            <Button
              key={action}
              kind={action === 'cancel' ? 'danger' : 'plain'}
              onPress={() => act(action, task.id)}
            >
              {t(`actions.${action}`)}
            </Button>
          ))}
      </DialogActions>
    </Dialog>
  );
}
