import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { type Option, Select } from '#renderer/components/Select.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { openTasks } from '#renderer/state/selectors/tasks.ts';
import { dutyReasons } from '#shared/incident/participants/duty.ts';
import { participantOf } from '#shared/incident/participants/lookup.ts';
import { toInstant } from '#shared/time/instant.ts';
import { useDutyWord } from '../use-duty-words.ts';
import css from './SplitDialog.module.css';

/** The people of a team that is being made: what each works on, and where else they could go. */
export function DraftPeople(props: {
  readonly people: readonly string[];
  readonly place: string;
  readonly places: readonly Option<string>[];
  readonly onMove: (person: string, to: string) => void;
}) {
  const { people, place, places, onMove } = props;
  const { t } = useTranslation(['people', 'app']);
  const state = useRoomView((view) => view.state);
  const tasks = useRoomView(openTasks);
  const word = useDutyWord();
  const now = toInstant(useNow(60_000));
  if (people.length === 0) return <p className={css['nobody']}>{t('split.nobody')}</p>;
  return (
    <ul className={css['people']}>
      {people.map((id) => {
        const person = participantOf(state, id);
        if (person === undefined) return null;
        const task = tasks.find(({ assignee }) => assignee === id)?.title;
        const [worst] = dutyReasons(person, state.settings, now);
        return (
          <li key={id}>
            <span className={css['who']}>
              <strong>{person.name}</strong>
              <span className={css['what']}>{task ?? t(`app:roles.${person.role}`)}</span>
            </span>
            {worst === undefined ? null : <LevelMark level={worst.level} word={word(worst)} wordHidden />}
            <Select
              label={t('split.teamOf', { name: person.name })}
              labelHidden
              value={place}
              onChange={(to) => onMove(id, to)}
              options={places}
            />
          </li>
        );
      })}
    </ul>
  );
}
