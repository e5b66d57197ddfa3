import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import css from './NewInstruction.module.css';
import { isAsked } from './shown-task.ts';

/** Something else came in meanwhile: it is announced, and waits until it is looked at. */
export function NewInstruction({ task, onShow }: { readonly task: Task; readonly onShow: () => void }) {
  const { t } = useTranslation('my-tasks');
  const name = useRoomView(({ state }) => nameOf(state, task.assigner));
  return (
    <div className={css['new']} role="status">
      <p>
        <strong>{isAsked(task) ? t('finished.question') : t('new', { name })}</strong>
        <span className={css['title']}>{task.title}</span>
      </p>
      <TouchButton onClick={onShow}>{t('show')}</TouchButton>
    </div>
  );
}
