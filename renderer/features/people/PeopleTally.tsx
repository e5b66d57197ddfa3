import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { silentPeople } from './missing.ts';
import css from './PeopleTally.module.css';

/** How many are on duty, how many of them have no screen that is connected, and how many rest. */
export function PeopleTally() {
  const { t } = useTranslation('people');
  const participants = useRoomView(({ state }) => state.participants);
  const present = useRoomView((view) => view.present);
  const all = Object.values(participants);
  const onDuty = all.filter(({ attendance, role }) => attendance === 'active' && role !== 'observer').length;
  const resting = all.filter(({ attendance }) => attendance === 'resting').length;
  const silent = silentPeople(participants, present).length;
  return (
    <ul className={css['tally']} aria-label={t('title')}>
      <li>{t('tally.onDuty', { count: onDuty })}</li>
      <li>
        {silent === 0 ? (
          t('tally.silent', { count: silent })
        ) : (
          <LevelMark level="amber" word={t('tally.silent', { count: silent })} />
        )}
      </li>
      <li>{t('tally.resting', { count: resting })}</li>
    </ul>
  );
}
