import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { clockFormat } from '#renderer/components/day-time.ts';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { RestOf } from '#renderer/state/rest/use-rest-views.ts';
import { useSeatName } from '#renderer/state/use-seat-name.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { isActive } from '#shared/incident/phases.ts';
import { type Relief, reliefs } from '#shared/incident/shifts/relief.ts';
import { type Instant, MINUTE, toInstant } from '#shared/time/instant.ts';
import css from './MissingPeople.module.css';
import type { HandOverRequest } from './request.ts';
import { usePeopleReader } from './use-people-reader.ts';

/** What to do about people who last no longer: one line each, with the step that does it (FAT-3, FAT-6). */
export function ReliefLines(props: {
  readonly rest: ReadonlyMap<string, RestOf>;
  readonly onRequest: (request: HandOverRequest) => void;
  readonly onPlan?: () => void;
}) {
  const { rest, onRequest, onPlan } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const state = useRoomView((view) => view.state);
  const isPast = useRoomView(({ past }) => past !== null);
  const { leads, me, may } = usePeopleReader();
  const seat = useSeatName();
  const now = toInstant(useNow(MINUTE));
  if (!leads || isPast || !isActive(state.phase)) return null;
  const found = reliefs(state, (id) => rest.get(id)?.windows ?? [], now);
  if (found.length === 0) return null;
  const time = clockFormat(i18n.language);
  const at = (by: Instant) => time.format(new Date(by));

  function words({ seat: of, to, by, why, level }: Relief): string {
    const said = {
      seat: seat(of),
      at: at(by),
      why: t(`relief.why.${why}`),
      name: to === null ? '' : nameOf(state, to),
    };
    if (to === null) return t(level === 'red' ? 'relief.nobodyNow' : 'relief.nobody', said);
    return t(level === 'red' ? 'relief.now' : 'relief.by', said);
  }

  return (
    <ul className={css['missing']} aria-label={t('relief.title')}>
      {found.map((relief) => {
        const { seat: of, from, to, level } = relief;
        const isMine = of.role === 'commander' && from === me && to !== null && may('command.offer');
        return (
          <li key={`${of.role} ${of.team}`}>
            <span>
              <LevelMark level={level} word={t(`app:levels.${level}`)} /> {words(relief)}
            </span>
            {isMine ? (
              <Button size="small" onPress={() => onRequest({ kind: 'hand-over', participant: to })}>
                {t('actions.hand-over')}
              </Button>
            ) : null}
            {isMine || onPlan === undefined ? null : (
              <Button size="small" onPress={onPlan}>
                {t('relief.plan')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
