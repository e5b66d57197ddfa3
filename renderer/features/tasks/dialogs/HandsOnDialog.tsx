import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Task } from '#shared/incident/tasks/task.ts';

/** Who commands is warned before they work with their own hands, once a task, and not stopped (ROLE-4). */
export function HandsOnDialog(props: {
  readonly task: Task;
  readonly verb: 'task.understand' | 'task.start';
  readonly onClose: () => void;
}) {
  const { task, verb, onClose } = props;
  const { t, i18n } = useTranslation(['tasks', 'app']);
  const { give, refused } = useGive();
  return (
    <FormDialog
      title={t('handsOn.title')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('handsOn.submit')}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (give(verb, { task: task.id, handsOn: true })) onClose();
      }}
      onClose={onClose}
    >
      <p>{t('handsOn.what', { title: task.title })}</p>
    </FormDialog>
  );
}
