import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { openTasksOf } from '#renderer/state/selectors/tasks.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { toInstant } from '#shared/time/instant.ts';
import { byNeedOfRest } from '../needs-rest.ts';
import { useDutyWords } from '../use-duty-words.ts';
import { PlaceFields, type RestPlaces } from './PlaceFields.tsx';

/**
 * Rest for somebody else (FAT-6). Who needs it most stands there already, and Enter orders it: what comes back to the
 * commander and where they eat and sleep can be looked at first.
 */
export function OrderRestDialog(props: {
  /** Null: whoever needs it most. */
  readonly participant: string | null;
  readonly onClose: () => void;
}) {
  const { onClose } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const state = useRoomView((view) => view.state);
  const me = useRoomView((view) => view.me);
  const may = useMay();
  const now = toInstant(useNow(1_000));
  const dutyWords = useDutyWords();
  const people = byNeedOfRest(state, me, now);
  const { restMinutes } = state.settings;
  const { give, refused } = useGive();
  // Whoever was shown first stays chosen, however long the reader thinks.
  const [participant, setParticipant] = useState(props.participant ?? people[0]?.id ?? null);
  const [minutes, setMinutes] = useState<number>(restMinutes);
  const [reason, setReason] = useState('');
  // What was not touched here follows the room: else an order would write over what somebody else has said meanwhile.
  const [said, setSaid] = useState<Partial<RestPlaces>>({});
  const places = { ...state.places, ...said };
  const open = useRoomView((view) => openTasksOf(view, participant ?? ''));
  const person = people.find(({ id }) => id === participant);

  function submit(): void {
    if (participant === null) return;
    const food = places.food.trim();
    const bed = places.bed.trim();
    const isMoved = food !== state.places.food || bed !== state.places.bed;
    if (isMoved && !give('rest.set_places', { food, bed })) return;
    const why = reason.trim() === '' ? {} : { reason };
    if (give('rest.order', { participant, minutes, ...why })) onClose();
  }

  return (
    <FormDialog
      title={t('rest.title')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('actions.order-rest')}
      submitFocused
      canSubmit={person !== undefined}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('person')}
        placeholder={t('choosePerson')}
        value={participant}
        onChange={setParticipant}
        options={people.map((each) => ({
          value: each.id,
          label: [each.name, ...dutyWords(each, now)].join(' · '),
        }))}
      />
      {open.length > 0 ? <p>{t('tasksReturn', { count: open.length })}</p> : null}
      <NumberField
        label={t('minutes')}
        value={minutes}
        min={restMinutes}
        max={480}
        step={5}
        onChange={setMinutes}
      />
      <TextField label={t('reasonOptional')} value={reason} maxLength={1_000} onChange={setReason} />
      {may('rest.set_places') ? (
        <PlaceFields places={places} onChange={(change) => setSaid({ ...said, ...change })} />
      ) : null}
    </FormDialog>
  );
}
