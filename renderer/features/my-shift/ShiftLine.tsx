import { useTranslation } from 'react-i18next';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { useSeatName } from '#renderer/state/use-seat-name.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { dueHandOverInto, earliestOf, shiftsInOrder } from '#shared/incident/shifts/hand-over.ts';
import { isRunning, isSameSeat, isWaiting, type Shift } from '#shared/incident/shifts/shift.ts';
import { isReached, toInstant } from '#shared/time/instant.ts';
import css from './MyShift.module.css';

/** One of my shifts: its seat, its times on my clock, who is on the other side, and what I can say of it now. */
export function ShiftLine({ shift, zone }: { readonly shift: Shift; readonly zone: string | null }) {
  const { t } = useTranslation(['my-shift', 'app']);
  const language = usePreference((preferences) => preferences.language);
  const state = useRoomView((view) => view.state);
  const commands = useRoomView((view) => view.state.command.commander === view.me);
  const now = toInstant(useNow());
  const seat = useSeatName();
  const { give, refused } = useGive();
  const due = dueHandOverInto(state, shift.id);
  const after = shiftsInOrder(state).find(
    (each) => each.id !== shift.id && isWaiting(each) && isSameSeat(each, shift) && each.from > shift.from,
  );
  const canStart = due !== undefined && shift.startedAt === null && isReached(earliestOf(shift), now);
  const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const begins = new Intl.DateTimeFormat(language, { ...day, ...clock }).format(new Date(shift.from));
  const ends = new Intl.DateTimeFormat(language, clock).format(new Date(shift.to));
  return (
    <div className={css['shift']}>
      <p className={css['seat']}>
        <strong>{seat(shift)}</strong>
        {isRunning(shift) ? <span>{t('running')}</span> : null}
      </p>
      <p className={css['time']}>{`${begins} – ${ends}`}</p>
      <p className={css['quiet']}>{timeZone}</p>
      {due === undefined || due.leaving === null ? null : (
        <p>{t('relieve', { name: nameOf(state, due.leaving.person) })}</p>
      )}
      <p>{after === undefined ? t('nobodyAfter') : t('after', { name: nameOf(state, after.person) })}</p>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <div className={css['buttons']}>
        {canStart ? (
          <TouchButton kind="primary" onClick={() => give('shift.start', { shift: shift.id })}>
            {t(due.leaving === null ? 'start' : 'here')}
          </TouchButton>
        ) : null}
        {isRunning(shift) && !commands ? (
          <TouchButton onClick={() => give('shift.end', { shift: shift.id })}>{t('end')}</TouchButton>
        ) : null}
      </div>
      {isRunning(shift) && commands ? <p className={css['quiet']}>{t('handOverFirst')}</p> : null}
    </div>
  );
}
