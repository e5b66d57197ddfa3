import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/components/Section.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { shiftsInOrder } from '#shared/incident/shifts/hand-over.ts';
import { CalendarLink } from './CalendarLink.tsx';
import css from './MyShift.module.css';
import { Reminders } from './Reminders.tsx';
import { ShiftLine } from './ShiftLine.tsx';

/** So many are shown; the whole plan is on the ribbon. */
const SHOWN = 3;

/** My running and next shifts, with what I can say of them, and where I am reminded (SHIFT-1, SHIFT-2). */
export function MyShift() {
  const { t } = useTranslation('my-shift');
  const state = useRoomView((view) => view.state);
  const myself = useRoomView(me);
  const [isOpen, setOpen] = useState(false);
  if (myself === undefined || state.phase === 'closed') return null;
  const mine = shiftsInOrder(state).filter(({ person, endedAt }) => person === myself.id && endedAt === null);
  return (
    <Section title={t('title')} isRoomy>
      {mine.length === 0 ? <p className={css['quiet']}>{t('none')}</p> : null}
      {mine.slice(0, SHOWN).map((shift) => (
        <ShiftLine key={shift.id} shift={shift} zone={myself.zone} />
      ))}
      {mine.length > SHOWN ? (
        <p className={css['quiet']}>{t('more', { count: mine.length - SHOWN })}</p>
      ) : null}
      {isOpen ? (
        <>
          <Reminders />
          <CalendarLink />
        </>
      ) : null}
      <div className={css['buttons']}>
        <TouchButton kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'close' : 'open')}
        </TouchButton>
      </div>
    </Section>
  );
}
