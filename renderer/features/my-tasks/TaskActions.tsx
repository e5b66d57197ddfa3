import { CalendarClock, Check, Flag, OctagonX, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { iCommand } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { isRunning, type Task } from '#shared/incident/tasks/task.ts';
import { Refusal } from './Refusal.tsx';
import { isAsked } from './shown-task.ts';
import css from './TaskActions.module.css';

/** What needs more than one tap. */
export type Asked = 'report' | 'more-time' | 'blocked';

/** What can be said of a task now, in reach of a thumb: only what fits where it stands. */
export function TaskActions(props: { readonly task: Task; readonly onAsk: (what: Asked) => void }) {
  const { task, onAsk } = props;
  const { t } = useTranslation('my-tasks');
  const { give, refused } = useGive();
  const asked = isAsked(task);
  // Who commands is warned, not stopped (ROLE-4); what they then press says that they have read it.
  const warns = useRoomView(iCommand) && !task.handsOn && task.status !== 'working';
  const handsOn = warns ? { handsOn: true } : {};
  return (
    <section className={css['bar']} aria-label={t('actions')}>
      <Refusal error={refused} />
      {warns ? <p className={css['question']}>{t('handsOn')}</p> : null}
      {asked ? (
        <p className={css['question']} role="alert">
          {t('finished.question')}
        </p>
      ) : null}
      <div className={css['buttons']}>
        {task.status === 'assigned' ? (
          <TouchButton
            kind="primary"
            icon={<Check size={20} aria-hidden="true" />}
            onClick={() => give('task.understand', { task: task.id, ...handsOn })}
          >
            {t('understood')}
          </TouchButton>
        ) : null}
        {isRunning(task) ? (
          <TouchButton
            kind="primary"
            icon={<Flag size={20} aria-hidden="true" />}
            onClick={() => onAsk('report')}
          >
            {asked ? t('finished.done') : t('report')}
          </TouchButton>
        ) : null}
        {(task.status === 'understood' && !asked) || task.status === 'blocked' ? (
          <TouchButton
            kind={task.status === 'blocked' ? 'primary' : 'plain'}
            icon={<Play size={20} aria-hidden="true" />}
            onClick={() => give('task.start', { task: task.id, ...handsOn })}
          >
            {task.status === 'blocked' ? t('goOn') : t('start')}
          </TouchButton>
        ) : null}
        {isRunning(task) ? (
          <>
            <TouchButton
              icon={<CalendarClock size={20} aria-hidden="true" />}
              onClick={() => onAsk('more-time')}
            >
              {t('moreTime')}
            </TouchButton>
            <TouchButton icon={<OctagonX size={20} aria-hidden="true" />} onClick={() => onAsk('blocked')}>
              {t('blocked')}
            </TouchButton>
          </>
        ) : null}
      </div>
    </section>
  );
}
