import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { RestOf } from '#renderer/state/rest/use-rest-views.ts';
import { planProblems } from '#shared/shifts/plan-problems.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { DraftShift } from './draft.ts';
import { keptOf, plannable, rulesOf } from './plan-model.ts';
import css from './ShiftsPanel.module.css';
import { toCover } from './to-cover.ts';
import { useProblemWords } from './use-problem-words.ts';

/** More than this would push the ribbon away; the rest is counted. */
const SHOWN = 4;

/** What is wrong with the plan as it is meant: it says so and forbids nothing. */
export function Problems(props: {
  readonly shifts: readonly DraftShift[];
  readonly rest: ReadonlyMap<string, RestOf>;
  readonly until: Instant;
  readonly now: Instant;
}) {
  const { shifts, rest, until, now } = props;
  const { t } = useTranslation(['shifts', 'app']);
  const state = useRoomView((view) => view.state);
  const words = useProblemWords();
  const people = plannable(state, (id) => rest.get(id)?.windows ?? [], now);
  const kept = keptOf(shifts);
  const cover = toCover(state, people, kept, { now, until });
  const found = planProblems(kept, people, rulesOf(state), cover).filter(
    ({ severity }) => severity !== 'note',
  );
  if (found.length === 0) return null;
  const ordered = found.toSorted((a, b) => Number(b.severity === 'red') - Number(a.severity === 'red'));
  return (
    <ul className={css['problems']} aria-label={t('problems')}>
      {ordered.slice(0, SHOWN).map((problem) => {
        const said = words(problem);
        return (
          <li key={said}>
            <LevelMark
              level={problem.severity === 'red' ? 'red' : 'amber'}
              word={t(problem.severity === 'red' ? 'mustChange' : 'lookAgain')}
            />{' '}
            {said}
          </li>
        );
      })}
      {found.length > SHOWN ? <li>{t('moreProblems', { count: found.length - SHOWN })}</li> : null}
    </ul>
  );
}
