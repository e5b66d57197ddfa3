import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { SentenceDialog } from '#renderer/components/SentenceDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { everybody } from '#renderer/state/selectors/people.ts';
import { teamsByName } from '#renderer/state/selectors/teams.ts';
import { type Refusal, sentence } from '#shared/errors/refusal.ts';
import type { PlannedShift } from '#shared/incident/shifts/events.ts';
import { type Seat, SHIFT_ROLES, seatKey } from '#shared/shifts/seat.ts';
import { HOUR, type Instant, plus, toMs } from '#shared/time/instant.ts';
import { instantOfLocalTime } from '#shared/time/local-time.ts';
import { wallText, zoneClock } from '#shared/time/zone.ts';
import type { DraftShift } from './draft.ts';
import { useShiftWords } from './use-shift-words.ts';

/** One shift: who, which seat, from and to, on the reader's clock. */
export function ShiftDialog(props: {
  readonly shift: DraftShift | null;
  readonly now: Instant;
  /** Absent where nothing may be changed. */
  readonly onMean?: (planned: Omit<PlannedShift, 'id'>) => void;
  readonly onRemove?: () => void;
  readonly onClose: () => void;
}) {
  const { shift, now, onMean, onRemove, onClose } = props;
  const { t, i18n } = useTranslation(['shifts', 'app']);
  const words = useShiftWords();
  const people = useRoomView(everybody).filter(({ attendance }) => attendance !== 'removed');
  const seats = useSeats(shift);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const start = shift?.from ?? plus(now, HOUR);
  const [person, setPerson] = useState<string | null>(shift?.person ?? null);
  const [seat, setSeat] = useState(shift === null ? (seats[0]?.key ?? '') : seatKey(shift));
  const [from, setFrom] = useState(() => written(start, zone));
  const [to, setTo] = useState(() => written(shift?.to ?? plus(start, 8 * HOUR), zone));
  const [problem, setProblem] = useState<Refusal | null>(null);

  if (onMean === undefined || shift?.isOver === true)
    return (
      <SentenceDialog
        title={t('shiftTitle')}
        sentence={shift === null ? '' : words(shift)}
        closeLabel={t('app:close')}
        onClose={onClose}
      />
    );
  const chosen = seats.find(({ key }) => key === seat)?.seat;
  const hasBegun = shift?.hasBegun === true;
  return (
    <FormDialog
      title={t(shift === null ? 'addTitle' : 'shiftTitle')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('mean')}
      canSubmit={person !== null && chosen !== undefined}
      error={problem === null ? null : sentence(problem, i18n.language === 'ja' ? 'ja' : 'en')}
      onClose={onClose}
      onSubmit={() => {
        if (person === null || chosen === undefined) return;
        const begins =
          hasBegun && shift !== null
            ? { ok: true as const, value: shift.from }
            : instantOfLocalTime(from, zone);
        const ends = instantOfLocalTime(to, zone);
        if (!begins.ok) return setProblem(begins.error);
        if (!ends.ok) return setProblem(ends.error);
        onMean({ ...chosen, person, from: begins.value, to: ends.value });
        onClose();
      }}
    >
      {hasBegun ? <p>{t('begun')}</p> : null}
      <Select
        label={t('person')}
        placeholder={t('choosePerson')}
        value={person}
        onChange={setPerson}
        options={people.map(({ id, name }) => ({ value: id, label: name, isDisabled: hasBegun }))}
      />
      <Select
        label={t('seat')}
        value={seat}
        onChange={setSeat}
        options={seats.map(({ key, label }) => ({ value: key, label, isDisabled: hasBegun }))}
      />
      <TextField
        label={t('from')}
        type="datetime-local"
        value={from}
        onChange={setFrom}
        isDisabled={hasBegun}
      />
      <TextField
        label={t('to')}
        type="datetime-local"
        value={to}
        onChange={setTo}
        hint={t('yourTime', { zone })}
      />
      {shift === null || hasBegun || onRemove === undefined ? null : (
        <Button
          kind="quiet"
          onPress={() => {
            onRemove();
            onClose();
          }}
        >
          {t('remove')}
        </Button>
      )}
    </FormDialog>
  );
}

/** The seats that a shift may be of: each role, each team's lead, and the second and third place of who has several. */
function useSeats(shift: DraftShift | null) {
  const { t, i18n } = useTranslation('app');
  const teams = useRoomView(teamsByName);
  const name = (role: Seat['role']) => t(`roles.${role}`).toLocaleLowerCase(i18n.language);
  const plain = SHIFT_ROLES.flatMap((role) =>
    (role === 'responder' ? [1, 2, 3, 4, 5, 6] : role === 'commander' ? [1] : [1, 2]).map((slot) => ({
      seat: { role, team: null, slot } as Seat,
      label: slot === 1 ? name(role) : `${name(role)} ${slot}`,
    })),
  );
  const led = teams.map(({ id, name: team }) => ({
    seat: { role: 'lead', team: id, slot: 1 } as Seat,
    label: t('leadOf', { team }),
  }));
  const all = [...led, ...plain].map((each) => ({ ...each, key: seatKey(each.seat) }));
  if (shift === null || all.some(({ key }) => key === seatKey(shift))) return all;
  const { role, team, slot } = shift;
  return [...all, { seat: { role, team, slot }, label: `${name(role)} ${slot}`, key: seatKey(shift) }];
}

function written(at: Instant, zone: string): string {
  const clock = zoneClock(zone);
  return clock === undefined ? '' : wallText(clock, toMs(at)).replace(' ', 'T');
}
