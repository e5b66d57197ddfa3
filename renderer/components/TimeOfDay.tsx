import { momentTitle } from './moment-text.ts';
import css from './TimeOfDay.module.css';

/** A moment in the reader's zone; hovering shows the day and UTC as well. */
export function TimeOfDay(props: {
  /** ISO 8601. */
  readonly at: string;
  readonly language: string;
  readonly withSeconds?: boolean;
  /** The day comes before the time. */
  readonly withDay?: boolean;
}) {
  const { at, language, withSeconds = false, withDay = false } = props;
  const moment = new Date(at);
  const day = withDay ? ({ day: 'numeric', month: 'short' } as const) : {};
  const local = new Intl.DateTimeFormat(language, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  });
  return (
    <time dateTime={at} title={momentTitle(at, language)} className={css['time']}>
      {local.format(moment)}
    </time>
  );
}
