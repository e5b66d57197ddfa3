import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useSeatName } from '#renderer/state/use-seat-name.ts';
import { nameOf, participantOf } from '#shared/incident/participants/lookup.ts';
import type { DraftShift } from './draft.ts';
import { timeIn } from './Ribbon.tsx';
import css from './ShiftsPanel.module.css';

/** The plan as a table, for whoever reads it by ear or on paper. */
export function PlanTable(props: {
  readonly shifts: readonly DraftShift[];
  readonly onOpen?: (shift: DraftShift) => void;
}) {
  const { shifts, onOpen } = props;
  const { t, i18n } = useTranslation('shifts');
  const state = useRoomView((view) => view.state);
  const seat = useSeatName();
  return (
    <table className={css['table']}>
      <caption>{t('ribbon')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('seat')}</th>
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('to')}</th>
          <th scope="col">{t('theirTime')}</th>
          <th scope="col">{t('standing')}</th>
        </tr>
      </thead>
      <tbody>
        {shifts.map((shift) => {
          const zone = participantOf(state, shift.person)?.zone ?? null;
          const name = nameOf(state, shift.person);
          return (
            <tr key={shift.key}>
              <th scope="row">
                {onOpen === undefined ? (
                  name
                ) : (
                  <Button size="small" kind="quiet" onPress={() => onOpen(shift)}>
                    {name}
                  </Button>
                )}
              </th>
              <td>{seat(shift)}</td>
              <td>
                <TimeOfDay at={shift.from} language={i18n.language} withDay />
              </td>
              <td>
                <TimeOfDay at={shift.to} language={i18n.language} withDay />
              </td>
              <td>
                {zone === null
                  ? '–'
                  : `${timeIn(zone, shift.from, i18n.language)}–${timeIn(zone, shift.to, i18n.language)}`}
              </td>
              <td>{t(standingOf(shift))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function standingOf({ isOver, hasBegun, isNew, isChanged }: DraftShift) {
  if (isOver) return 'standings.over';
  if (isNew) return 'standings.new';
  if (isChanged) return 'standings.changed';
  return hasBegun ? 'standings.running' : 'standings.planned';
}
