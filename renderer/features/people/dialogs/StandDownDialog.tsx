import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { onTheIncident } from '#renderer/state/selectors/people.ts';
import { openTasks } from '#renderer/state/selectors/tasks.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import css from './StandDownDialog.module.css';

/** Who stays is named; everybody else is thanked and released at once (ROLE-7). Nobody is named beforehand. */
export function StandDownDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['people', 'app']);
  const me = useRoomView((view) => view.me);
  const commander = useRoomView(({ state }) => state.command.commander);
  const people = useRoomView(onTheIncident).filter(({ id }) => id !== me && id !== commander);
  const open = useRoomView(openTasks);
  const { give, refused } = useGive();
  const [stay, setStay] = useState<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState('');
  const going = people.filter(({ id }) => !stay.has(id));
  const returned = open.filter(({ assignee }) => going.some(({ id }) => id === assignee)).length;

  function toggle(id: string, stays: boolean): void {
    const next = new Set(stay);
    if (stays) next.add(id);
    else next.delete(id);
    setStay(next);
  }

  return (
    <FormDialog
      title={t('standDown.title')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('standDown.submit', { count: going.length })}
      canSubmit={going.length > 0}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        const named = people.filter(({ id }) => stay.has(id)).map(({ id }) => id);
        const said = words.trim() === '' ? {} : { words };
        if (give('participant.stand_down', { stay: named, ...said })) onClose();
      }}
      onClose={onClose}
    >
      <fieldset className={css['people']}>
        <legend>{t('standDown.stay')}</legend>
        {people.map(({ id, name, role, attendance }) => (
          <Checkbox key={id} isSelected={stay.has(id)} onChange={(stays) => toggle(id, stays)}>
            {name}{' '}
            <span className={css['role']}>
              {t(`app:roles.${role}`)}
              {attendance === 'resting' ? ` · ${t('attendance.resting')}` : ''}
            </span>
          </Checkbox>
        ))}
      </fieldset>
      {returned > 0 ? <p>{t('tasksReturn', { count: returned })}</p> : null}
      <TextField
        label={t('standDown.words')}
        placeholder={t('standDown.sample')}
        value={words}
        onChange={setWords}
        maxLength={1000}
      />
    </FormDialog>
  );
}
