import { AlarmClockOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock as ClockFace } from '#renderer/components/Clock.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import type { Clock, ClockLevel } from '#shared/incident/clocks/clock.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { toMs } from '#shared/time/instant.ts';
import type { RailAction } from './action.ts';
import { describeClock, type Phrase } from './describe.ts';
import css from './RailItem.module.css';

export interface RailItemProps {
  readonly clock: Clock;
  readonly level: ClockLevel;
  /** First of the rail: what the reader looks at first. */
  readonly isNext: boolean;
  /** The first entry with an action for this reader: theirs to do next. */
  readonly isFirstAction: boolean;
  readonly now: number;
  readonly state: IncidentState;
  readonly me: string;
  readonly action: RailAction | null;
  readonly onAct: (action: RailAction) => void;
  readonly onSnooze?: () => void;
}

/** One entry of the rail: shape and word of its level, what it is and whose, its time, its action. */
export function RailItem(props: RailItemProps) {
  const { clock, level, isNext, isFirstAction, now, state, me, action, onAct, onSnooze } = props;
  const { t, i18n } = useTranslation(['clock-rail', 'app']);
  const { what, whose } = describeClock(clock, state, me);
  const left = toMs(clock.dueAt) - now;
  // A clock that never turns red is past its time in amber: that is not "soon".
  const word = t(`app:levels.${level === 'amber' && left < 0 ? 'due' : level}`);

  function words({ key, values }: Phrase): string {
    const { role, audience } = values;
    return t(key, {
      ...values,
      ...(role === undefined ? {} : { role: t(`app:roles.${role}`).toLocaleLowerCase(i18n.language) }),
      ...(audience === undefined
        ? {}
        : { audience: t(`app:audiences.${audience}`).toLocaleLowerCase(i18n.language) }),
    });
  }

  return (
    <li
      className={classNames(css['item'], css[level], isNext && css['next'], whose === null && css['short'])}
      {...(action === null ? { 'data-row': true, tabIndex: -1 } : {})}
    >
      <span className={css['mark']}>
        <LevelMark level={level} word={word} wordHidden />
      </span>
      <div className={css['words']}>
        <p className={css['what']}>{words(what)}</p>
        <p className={css['whose']}>
          {level === 'calm' ? null : <strong className={css['level']}>{word}</strong>}
          {whose === null ? null : <span>{words(whose)}</span>}
        </p>
      </div>
      <div className={css['side']}>
        <ClockFace
          ms={left}
          language={i18n.language}
          level={level}
          size={isNext ? 'large' : 'plain'}
          describe={(time) => t(left < 0 ? 'overdue' : 'left', { time })}
        />
        <span className={css['actions']}>
          {onSnooze === undefined ? null : (
            <IconButton
              label={t('snooze')}
              icon={<AlarmClockOff size={14} aria-hidden="true" />}
              onPress={onSnooze}
            />
          )}
          {action === null ? null : (
            <Button
              size="small"
              kind={isFirstAction ? 'primary' : 'plain'}
              data-row
              onPress={() => onAct(action)}
            >
              {t(`actions.${action.kind}`)}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}
