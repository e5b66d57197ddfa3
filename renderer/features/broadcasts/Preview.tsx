import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/components/Badge.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { DialogActions } from '#renderer/components/Dialog.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { lastSent } from '#renderer/state/selectors/broadcasts.ts';
import { useAudienceName } from '#renderer/state/use-audience-name.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { smsCut } from '#shared/broadcasting/sms.ts';
import { CHANNELS } from '#shared/delivery/delivery.ts';
import { refusal, sentence } from '#shared/errors/refusal.ts';
import { PUBLIC } from '#shared/incident/broadcasts/audience.ts';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import type { Approval } from './approval.ts';
import { Changes } from './Changes.tsx';
import { ChannelPreviews } from './ChannelPreviews.tsx';
import { Findings } from './Findings.tsx';
import { GoesTo } from './GoesTo.tsx';
import { momentWithZone } from './moment-with-zone.ts';
import css from './Preview.module.css';
import { TakeAlong } from './TakeAlong.tsx';
import { nextUpdateAt, type Update } from './update.ts';
import { useFindings } from './use-findings.ts';
import { useReach } from './use-reach.ts';

/** The second step: the update as it will be read, and where it goes. */
export function Preview(props: {
  readonly update: Update;
  /** The draft that is sent as it lies; null: a new one is made of the update. */
  readonly draft: Broadcast | null;
  readonly approval: Approval;
  readonly refused: WireError | null;
  readonly onBack: () => void;
  readonly onKeep: () => void;
  /** With the reason for sending it although a check stopped it, where one did. */
  readonly onSend: (reason: string | null) => void;
  /** It may go out; somebody else sends it. */
  readonly onApprove: () => void;
}) {
  const { update, draft, approval, refused, onBack, onKeep, onSend, onApprove } = props;
  const { t } = useTranslation('broadcasts');
  const language = usePreference((preferences) => preferences.language);
  const isDrill = useRoomView(({ state }) => state.kind === 'drill');
  const key = useRoomView(({ state }) => state.key);
  const last = useRoomView((view) => lastSent(view, update.audience));
  const reach = useReach(update.audience);
  const isLive = useRoomView(({ connection }) => connection.status === 'live');
  const now = useNow();
  const nameOf = useAudienceName();
  const card = useRef<HTMLElement>(null);
  // It is read before it is sent: one more Enter must not send it.
  useEffect(() => card.current?.focus(), []);
  const next = draft === null ? nextUpdateAt(update, now) : draft.nextUpdateAt;
  // A draft may have lain until the time that it promises.
  const isLate = next !== null && toMs(next) <= now;
  const findings = useFindings(draft?.text ?? update.text.trim(), update.audience);
  const [reason, setReason] = useState('');
  const isStopped = findings.length > 0;
  const isUnfilled = findings.some(({ kind }) => kind === 'variable');
  const maySend = !isLate && !isUnfilled && (!isStopped || reason.trim() !== '');
  const error = refused ?? (isLate ? refusal('next_update_past') : null);
  const text = draft?.text ?? update.text.trim();
  const reachesNobody =
    reach !== null && update.audience !== PUBLIC && Object.keys(reach.channels).length === 0;
  return (
    <div className={css['preview']}>
      <ChannelPreviews
        update={{
          broadcast: draft?.id ?? '…',
          key,
          audience: update.audience,
          status: update.status,
          text,
          sentAt: toInstant(now),
          nextUpdateAt: next,
        }}
        unsubscribe={reach?.unsubscribe ?? null}
        channels={CHANNELS.filter((channel) => (reach?.channels[channel] ?? 0) > 0)}
        card={
          <article ref={card} className={css['card']} aria-label={t('preview.title')} tabIndex={-1}>
            <p className={css['facts']}>
              <Badge strong>{t(`status.${update.status}`)}</Badge>
              <TimeOfDay at={toInstant(now)} language={language} />
              <span>{nameOf(update.audience)}</span>
            </p>
            <p className={css['text']}>{text}</p>
            <p className={css['facts']}>
              {next === null ? (
                t('preview.noNext')
              ) : (
                <>
                  {t('preview.next')} <TimeOfDay at={next} language={language} />
                </>
              )}
            </p>
          </article>
        }
      />
      <div>
        <Length text={text} />
        <Findings findings={findings} text={text} />
      </div>
      {isStopped && !isUnfilled ? (
        <TextField label={t('checks.why')} value={reason} onChange={setReason} maxLength={1_000} />
      ) : null}
      <Changes last={last} text={text} />
      <GoesTo audience={update.audience} reach={reach} />
      {isDrill || (isLive && !reachesNobody) ? null : (
        <TakeAlong
          text={`${t(`status.${update.status}`)}: ${text}\n${next === null ? t('preview.noNext') : `${t('preview.next')} ${momentWithZone(next, language)}`}`}
        />
      )}
      {isLive ? null : (
        <p className={css['goes']} role="status">
          {t('preview.offline')}
        </p>
      )}
      {approval === 'ask' || approval === 'waits' ? (
        <p className={css['goes']} role="status">
          {t(`approval.${approval}Hint`)}
        </p>
      ) : null}
      {error === null ? null : <Sentence word={t('app:refused')}>{sentence(error, language)}</Sentence>}
      <DialogActions>
        <Button onPress={onBack}>{t('preview.back')}</Button>
        {draft === null && approval !== 'ask' ? <Button onPress={onKeep}>{t('preview.keep')}</Button> : null}
        {approval === 'give' ? (
          <Button isDisabled={isLate} onPress={onApprove}>
            {t('approval.only')}
          </Button>
        ) : null}
        {approval === 'ask' ? (
          <Button kind="primary" isDisabled={isLate || isUnfilled} onPress={onKeep}>
            {t('approval.ask')}
          </Button>
        ) : (
          <Button
            kind="primary"
            isDisabled={!maySend || approval === 'waits'}
            onPress={() => onSend(isStopped ? reason.trim() : null)}
          >
            {t(isStopped ? 'checks.anyway' : approval === 'give' ? 'approval.andSend' : 'preview.send')}
          </Button>
        )}
      </DialogActions>
    </div>
  );
}

/** How long it is, and where a short message of it would end (CAST-2). */
function Length({ text }: { readonly text: string }) {
  const { t } = useTranslation('broadcasts');
  const { limit, shown, isCut } = smsCut(text);
  const end = [...shown].slice(-SHOWN_BEFORE_CUT).join('').trim();
  return (
    <p className={css['goes']}>
      {t('length', { count: [...text].length })} {isCut ? t('sms', { end: `…${end}`, limit }) : null}
    </p>
  );
}

/** So many signs before the cut say where it is. */
const SHOWN_BEFORE_CUT = 16;
