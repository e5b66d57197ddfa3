import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { Strip } from '#renderer/components/Strip.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useAudienceName } from '#renderer/state/use-audience-name.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import { nameOf as nameOfPerson } from '#shared/incident/participants/lookup.ts';
import { toMs } from '#shared/time/instant.ts';
import { waitsForApproval } from './approval.ts';
import { drafts, onTheWay } from './drafts.ts';

/** What goes out in a moment, for everybody to see, and what could not go out in time (CAST-4). */
export function BroadcastStrips(props: { readonly onLook: (draft: Broadcast) => void }) {
  const going = useRoomView(({ state }) => onTheWay(state));
  const waiting = useRoomView(({ state }) => drafts(state.broadcasts));
  const may = useMay();
  const audiences = useRoomView(({ state }) => state.audiences);
  const approving = waiting.filter((draft) => waitsForApproval({ audiences }, draft));
  const withheld = waiting.filter(({ returned }) => returned?.why === 'expired');
  return (
    <>
      {going.map((update) => (
        <Going key={update.id} update={update} />
      ))}
      {may('broadcast.send')
        ? withheld.map((update) => (
            <Waiting key={update.id} why="withheld" update={update} onLook={() => props.onLook(update)} />
          ))
        : null}
      {may('broadcast.approve')
        ? approving.map((update) => (
            <Waiting key={update.id} why="approval" update={update} onLook={() => props.onLook(update)} />
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
  const nameOf = useAudienceName();
  const by = useRoomView(({ state }) => nameOfPerson(state, update.queued?.by ?? update.draftedBy));
  const left = toMs(update.queued?.goesAt ?? update.draftedAt) - now;
  const isOver = left <= 0;
  return (
    <Strip
      level="calm"
      word={t('strip.word')}
      label={t('strip.label')}
      sentence={t('strip.sentence', { audience: nameOf(update.audience) })}
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

/** An update that goes out only when the reader has looked at it. */
function Waiting(props: {
  readonly why: 'withheld' | 'approval';
  readonly update: Broadcast;
  readonly onLook: () => void;
}) {
  const { why, update, onLook } = props;
  const { t } = useTranslation(['broadcasts', 'app']);
  const nameOf = useAudienceName();
  const by = useRoomView(({ state }) => nameOfPerson(state, update.draftedBy));
  return (
    <Strip
      level={why === 'withheld' ? 'red' : 'amber'}
      word={t(`strip.${why}.word`)}
      label={t(`strip.${why}.label`)}
      sentence={t(`strip.${why}.sentence`, { audience: nameOf(update.audience) })}
      detail={
        <>
          {t('by', { name: by })} · <bdi>{update.text}</bdi>
        </>
      }
      actions={
        <Button size="small" kind="primary" onPress={onLook}>
          {t(`strip.${why}.look`)}
        </Button>
      }
    />
  );
}
