import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { Strip } from '#renderer/components/Strip.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { Rest } from '#shared/incident/participants/participant.ts';
import { toMs } from '#shared/time/instant.ts';

/** One's own rest in the cockpit: until when, who ordered it and why, what is muted, and the way back (FAT-6). */
export function RestStrip() {
  const rest = useRoomView((view) => me(view)?.rest ?? null);
  const isPast = useRoomView(({ past }) => past !== null);
  return rest === null || isPast ? null : <Resting rest={rest} />;
}

function Resting({ rest }: { readonly rest: Rest }) {
  const { t, i18n } = useTranslation('people');
  const order = useOrder();
  const state = useRoomView((view) => view.state);
  const myId = useRoomView((view) => view.me);
  const left = toMs(rest.until) - useNow();
  const { calledBack, orderedBy, reason } = rest;
  const { food, bed } = state.places;
  const isOver = left <= 0;
  const level = calledBack !== null ? 'red' : isOver ? 'amber' : 'calm';
  const word = calledBack !== null ? 'calledWord' : isOver ? 'overWord' : 'resting';
  const detail = [
    ...(orderedBy === myId
      ? []
      : [
          t(reason === null ? 'rest.strip.by' : 'rest.strip.byWhy', {
            name: nameOf(state, orderedBy),
            reason,
          }),
        ]),
    ...(food === '' ? [] : [t('rest.strip.food', { place: food })]),
    ...(bed === '' ? [] : [t('rest.strip.bed', { place: bed })]),
  ];
  return (
    <Strip
      level={level}
      word={t(`rest.strip.${word}`)}
      label={t('rest.strip.label')}
      sentence={
        calledBack !== null
          ? t('rest.strip.called', { name: nameOf(state, calledBack.by) })
          : t(isOver ? 'rest.strip.over' : 'rest.strip.sentence')
      }
      {...(detail.length === 0 ? {} : { detail: detail.join(' · ') })}
      clock={<Clock ms={left} language={i18n.language} level={level} />}
      actions={
        <Button
          size="small"
          kind={calledBack !== null || isOver ? 'primary' : 'plain'}
          onPress={() => order('rest.end', {})}
        >
          {t('rest.strip.back')}
        </Button>
      }
    />
  );
}
