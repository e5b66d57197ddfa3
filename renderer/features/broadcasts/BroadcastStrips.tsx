import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { Strip } from '#renderer/components/Strip.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { toMs } from '#shared/time/instant.ts';
import { drafts, onTheWay } from './drafts.ts';

/** What goes out in a moment, for everybody to see, and what could not go out in time (CAST-4). */
export function BroadcastStrips(props: { readonly onLook: (draft: Broadcast) => void }) {
  const going = useRoomView(({ state }) => onTheWay(state));
  const waiting = useRoomView(({ state }) => drafts(state.broadcasts));
  const may = useMay();
  const withheld = waiting.filter(({ returned }) => returned?.why === 'expired');
  return (
    <>
      {going.map((update) => (
        <Going key={update.id} update={update} />
      ))}
      {may('broadcast.send')
        ? withheld.map((update) => (
            <Withheld key={update.id} update={update} onLook={() => props.onLook(update)} />
          ))
        : null}
    </>
  );
}

function Going({ update }: { readonly update: Broadcast }) {
  const { t, i18n } = useTranslation(['broadcasts', 'app']);
  const now = useNow();
  const may = useMay();
  const order = useOrder();
  const by = useRoomView(({ state }) => nameOf(state, update.queued?.by ?? update.draftedBy));
  const left = toMs(update.queued?.goesAt ?? update.draftedAt) - now;
  const isOver = left <= 0;
  return (
    <Strip
      level="calm"
      word={t('strip.word')}
      label={t('strip.label')}
      sentence={t('strip.sentence', { audience: t(`app:audiences.${update.audience}`) })}
      detail={
        <>
          {t(`status.${update.status}`)} · {t('by', { name: by })} · <bdi>{update.text}</bdi>
        </>
      }
      clock={
        isOver ? (
          <span>{t('strip.out')}</span>
        ) : (
          <Clock
            ms={left}
            language={i18n.language}
            size="large"
            describe={(time) => t('strip.left', { time })}
          />
        )
      }
      actions={
        isOver || !may('broadcast.take_back') ? null : (
          <Button
            size="small"
            kind="primary"
            onPress={() => order('broadcast.take_back', { broadcast: update.id })}
          >
            {t('strip.takeBack')}
          </Button>
        )
      }
    />
  );
}

function Withheld({ update, onLook }: { readonly update: Broadcast; readonly onLook: () => void }) {
  const { t } = useTranslation(['broadcasts', 'app']);
  return (
    <Strip
      level="red"
      word={t('strip.withheldWord')}
      label={t('strip.withheldLabel')}
      sentence={t('strip.withheld', { audience: t(`app:audiences.${update.audience}`) })}
      detail={<bdi>{update.text}</bdi>}
      actions={
        <Button size="small" kind="primary" onPress={onLook}>
          {t('strip.look')}
        </Button>
      }
    />
  );
}
