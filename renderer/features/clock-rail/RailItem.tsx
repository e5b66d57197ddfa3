import { AlarmClockOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock as ClockFace } from '#renderer/components/Clock.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { describeClock } from '#renderer/state/rail/describe.ts';
import { useRailWords } from '#renderer/state/rail/use-rail-words.ts';
import type { Clock, ClockLevel } from '#shared/incident/clocks/clock.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import type { RailAction } from './action.ts';
import css from './RailItem.module.css';
import { SnoozeLine } from './SnoozeLine.tsx';

export interface RailItemProps {
  readonly clock: Clock;
  readonly level: ClockLevel;
  /** What the reader looks at first: the first entry with an action for them. */
  readonly isNext: boolean;
  readonly now: number;
  readonly state: IncidentState;
  readonly me: string;
  readonly action: RailAction | null;
  readonly onAct: (action: RailAction) => void;
  readonly onSnooze?: () => void;
}

/** One entry of the rail: shape and word of its level, what it is and whose, its time, its action. */
export function RailItem(props: RailItemProps) {
  const { clock, level, isNext, now, state, me, action, onAct, onSnooze } = props;
  const { t, i18n } = useTranslation(['clock-rail', 'app']);
  const words = useRailWords();
  const { what, whose } = describeClock(clock, state, me, toInstant(now));
  const left = toMs(clock.dueAt) - now;
  // A clock that never turns red is past its time in amber: that is not "soon".
  const word = t(`app:levels.${level === 'amber' && left < 0 ? 'due' : level}`);

  return (
    <li
      className={classNames(css['item'], css[level], isNext && css['next'], whose === null && css['short'])}
      {...(action === null ? { 'data-row': true, tabIndex: -1 } : {})}
    >
      <span className={css['mark']}>
        <LevelMark level={level} word={word} wordHidden />
      </span>
      <div className={css['words']}>
        <p className={classNames(css['what'], clock.kind === 'call-out' && css['whole'])}>{words(what)}</p>
        <p className={css['whose']}>
          {level === 'calm' ? null : <strong className={css['level']}>{word}</strong>}
          {whose === null ? null : <span>{words(whose)}</span>}
        </p>
        {clock.snooze === undefined ? null : <SnoozeLine {...clock.snooze} state={state} />}
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
            <Button size="small" kind={isNext ? 'primary' : 'plain'} data-row onPress={() => onAct(action)}>
              {t(`actions.${action.kind}`)}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}
