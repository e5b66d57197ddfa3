import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { Strip } from '#renderer/components/Strip.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';
import { useSeatName } from '#renderer/state/use-seat-name.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { type DueHandOver, dueHandOvers } from '#shared/incident/shifts/hand-over.ts';
import { isReached, MINUTE, plus, toInstant, toMs } from '#shared/time/instant.ts';

/** From here on a hand-over stands across the screen of both sides. */
const SHOWN_BEFORE = 15 * MINUTE;

/** Hand-overs that wait for the reader, from a quarter of an hour before until they are confirmed (SHIFT-2). */
export function SeatStrips({ onSeat }: { readonly onSeat: (shift: string) => void }) {
  const me = useRoomView((view) => view.me);
  const state = useRoomView((view) => view.state);
  const now = toInstant(useNow());
  if (state.phase === 'closed') return null;
  const { offer } = state.command;
  const mine = dueHandOvers(state).filter(
    ({ coming, leaving }) =>
      // Command that is offered stands there already, with the way to read it back.
      !(coming.role === 'commander' && offer?.to === coming.person) &&
      (coming.person === me || leaving?.person === me) &&
      isReached(plus(coming.from, -SHOWN_BEFORE), now),
  );
  return mine.map((due) => <SeatStrip key={due.coming.id} due={due} onSeat={onSeat} />);
}

function SeatStrip(props: { readonly due: DueHandOver; readonly onSeat: (shift: string) => void }) {
  const { due, onSeat } = props;
  const { coming, leaving, completeBy } = due;
  const { t, i18n } = useTranslation(['transfer', 'app']);
  const state = useRoomView((view) => view.state);
  const me = useRoomView((view) => view.me);
  const seat = useSeatName();
  const order = useOrder();
  const now = useNow();
  const level = clockLevel({ amberAt: plus(coming.from, -SHOWN_BEFORE), redAt: completeBy }, toInstant(now));
  const isComing = coming.person === me;
  const other = nameOf(state, isComing ? (leaving?.person ?? '') : coming.person);
  const said = isComing ? coming.handOver.readBack : coming.handOver.given;
  const key = leaving === null ? 'start' : isComing ? 'comeStrip' : 'leaveStrip';
  return (
    <Strip
      level={level}
      word={t(`app:levels.${level}`)}
      label={t('seat.title')}
      sentence={t(`seat.${key}`, { seat: seat(coming), name: other })}
      {...(leaving !== null && said !== null ? { detail: t('seat.waitsFor', { name: other }) } : {})}
      clock={<Clock ms={toMs(coming.from) - now} level={level} language={i18n.language} />}
      actions={
        leaving === null ? (
          <Button kind="primary" onPress={() => order('shift.start', { shift: coming.id })}>
            {t('seat.startShift')}
          </Button>
        ) : (
          <>
            {isComing && coming.startedAt === null ? (
              <Button onPress={() => order('shift.start', { shift: coming.id })}>{t('seat.here')}</Button>
            ) : null}
            {isComing && coming.role === 'commander' ? null : (
              <Button kind="primary" onPress={() => onSeat(coming.id)}>
                {t(isComing ? 'readBack' : 'seat.giveBrief')}
              </Button>
            )}
          </>
        )
      }
    />
  );
}
