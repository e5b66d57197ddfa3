import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/components/Badge.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { useNoteWays } from '#renderer/state/notes/NoteWays.tsx';
import { needBefore } from '#renderer/state/selectors/tasks.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { isOpen, type Task } from '#shared/incident/tasks/task.ts';
import { cardAction, type TaskAction, type TaskReader, taskActions } from './actions.ts';
import { standingOf, taskLevel, timeOf } from './columns.ts';
import css from './TaskCard.module.css';

export interface TaskCardProps {
  readonly task: Task;
  readonly state: IncidentState;
  readonly reader: TaskReader;
  readonly now: number;
  /** In the list by person the name stands above. */
  readonly nameHidden?: boolean;
  readonly onAct: (action: TaskAction, task: string) => void;
  readonly onShow: (task: string) => void;
}

/** A task on the board: what, who, how long; red until acted on (TASK-2, TASK-3, TASK-5). In a closed room nothing runs. */
export function TaskCard(props: TaskCardProps) {
  const { task, state, reader, now, nameHidden = false, onAct, onShow } = props;
  const { t, i18n } = useTranslation(['tasks', 'app']);
  const ways = useNoteWays();
  const isClosed = state.phase === 'closed';
  const level = isClosed ? 'calm' : taskLevel(task, state.settings, now);
  const standing = standingOf(task, now);
  const time = timeOf(task, now);
  const actions = taskActions(task, reader);
  const first = cardAction(task, reader, level === 'red');
  const before = needBefore(task);
  const name = task.assignee === null ? t('nobody') : nameOf(state, task.assignee);
  return (
    <li className={classNames(css['card'], css[level], !isOpen(task) && css['over'])}>
      <button type="button" className={css['title']} data-row onClick={() => onShow(task.id)}>
        {task.title}
      </button>
      <p className={css['meta']}>
        {nameHidden ? null : <span className={css['name']}>{name}</span>}
        {task.assignee === reader.me ? <Badge strong>{t('yours')}</Badge> : null}
        {task.vague ? <Badge>{t('vague')}</Badge> : null}
        {task.note === null ? null : ways?.origin(task.note)}
      </p>
      <div className={css['foot']}>
        <span className={css['standing']}>
          <LevelMark level={level} word={t(`app:levels.${level}`)} wordHidden />
          <span>{t(isClosed && isOpen(task) ? 'leftOpen' : `standing.${standing}`)}</span>
          {isClosed ? null : (
            <Clock
              ms={time}
              language={i18n.language}
              level={level}
              describe={(words) => t(`times.${standing}`, { time: words })}
            />
          )}
        </span>
        <span className={css['actions']}>
          {first === null ? null : (
            <Button size="small" onPress={() => onAct(first, task.id)}>
              {t(`actions.${first}`)}
            </Button>
          )}
          {actions.length === 0 ? null : (
            <Menu
              label={t('actionsOf', { title: task.title })}
              groups={[
                {
                  id: 'actions',
                  entries: actions.map((action) => ({
                    id: action,
                    label: t(`actions.${action}`),
                    danger: action === 'cancel',
                    onAction: () => onAct(action, task.id),
                  })),
                },
              ]}
            >
              <IconButton
                label={t('actionsOf', { title: task.title })}
                icon={<Ellipsis size={14} aria-hidden="true" />}
              />
            </Menu>
          )}
        </span>
      </div>
      {standing === 'blocked' && task.blocked !== null ? (
        <p className={css['need']}>{t('needs', { need: task.blocked.need })}</p>
      ) : null}
      {before === null ? null : <p className={css['before']}>{t('wasBlocked', { need: before })}</p>}
      {task.report === null ? null : <p className={css['report']}>{task.report.text}</p>}
    </li>
  );
}
