import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { Strip } from '#renderer/components/Strip.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { offerClocks } from '#shared/incident/clocks/command-clocks.ts';
import type { CommandOffer } from '#shared/incident/command/offer.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';

/** What waits about command: an offer for both of its sides, and for everybody that command was assumed (ROLE-3). */
export function TransferStrips({ onReadBack }: { readonly onReadBack: () => void }) {
  const offer = useRoomView(({ state }) => state.command.offer);
  const isMine = useRoomView((view) => offer?.to === view.me || offer?.from === view.me);
  return (
    <>
      <Warning />
      {offer !== null && isMine ? <Offer offer={offer} onReadBack={onReadBack} /> : null}
      <Assumed />
    </>
  );
}

function Offer(props: { readonly offer: CommandOffer; readonly onReadBack: () => void }) {
  const { offer, onReadBack } = props;
  const { t, i18n } = useTranslation(['transfer', 'app']);
  const state = useRoomView((view) => view.state);
  const toMe = useRoomView((view) => view.me === offer.to);
  const order = useOrder();
  const now = useNow();
  const [clock] = offerClocks(state);
  const level = clock === undefined ? 'calm' : clockLevel(clock, toInstant(now));
  const sentence = toMe
    ? t('offersYou', { name: nameOf(state, offer.from) })
    : t('waitingFor', { name: nameOf(state, offer.to) });
  return (
    <Strip
      level={level}
      word={level === 'calm' ? t('offerWord') : t(`app:levels.${level}`)}
      label={t('offerLabel')}
      sentence={sentence}
      detail={t(toMe ? 'offersYouDetail' : 'waitingDetail')}
      clock={
        <Clock
          ms={now - toMs(offer.at)}
          language={i18n.language}
          level={level}
          describe={(time) => t('since', { time })}
        />
      }
      actions={
        toMe ? (
          <>
            <Button onPress={() => order('command.decline', { offer: offer.id })}>{t('decline')}</Button>
            <Button kind="primary" onPress={onReadBack}>
              {t('readBack')}
            </Button>
          </>
        ) : (
          <Button onPress={() => order('command.cancel', { offer: offer.id })}>{t('takeBack')}</Button>
        )
      }
    />
  );
}

/** Command was taken without an offer: said to everybody but the one who took it, until they have read it. */
function Assumed() {
  const { t } = useTranslation('transfer');
  const assumed = useRoomView(({ state }) => state.command.assumed);
  const since = useRoomView(({ state }) => state.command.since);
  const by = useRoomView(({ state }) => state.command.commander);
  const name = useRoomView(({ state }) => nameOf(state, by ?? ''));
  const from = useRoomView(({ state }) => nameOf(state, assumed?.from ?? ''));
  const reader = useRoomView((view) => view.me);
  const [read, setRead] = useState<string | null>(null);
  if (assumed === null || by === reader || read === since) return null;
  const lost = assumed.from === reader;
  return (
    <Strip
      level={lost ? 'red' : 'amber'}
      word={t('assumedWord')}
      label={t('assumedLabel')}
      sentence={t(lost ? 'assumedFromYou' : 'assumedFrom', { name, from })}
      detail={t('because', { reason: assumed.reason })}
      actions={<Button onPress={() => setRead(since)}>{t('understood')}</Button>}
    />
  );
}

/** The commander's warning, on the screen of whom it was given to, until they say that they have read it (AUTH-3). */
function Warning() {
  const { t } = useTranslation('transfer');
  const warning = useRoomView((view) => me(view)?.warning ?? null);
  const by = useRoomView(({ state }) => nameOf(state, warning?.by ?? ''));
  const order = useOrder();
  if (warning === null || warning.acknowledgedAt !== null) return null;
  return (
    <Strip
      level="red"
      word={t('warningWord')}
      label={t('warningWord')}
      sentence={t('warning', { name: by })}
      {...(warning.reason === null ? {} : { detail: t('because', { reason: warning.reason }) })}
      actions={
        <Button onPress={() => order('participant.acknowledge', { warning: warning.id })}>
          {t('understood')}
        </Button>
      }
    />
  );
}
