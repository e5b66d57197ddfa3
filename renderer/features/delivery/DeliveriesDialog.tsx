import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import type { DeliveryCounts, DeliveryLine } from '#shared/delivery/delivery.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { DeliveryVerdict } from '#shared/protocol/rest/delivery.ts';
import css from './Deliveries.module.css';

/** What waits for a human, the most certain first. */
const WAITING = ['failed', 'expired', 'unknown'] as const;

/** More would only be scrolled past; what waits for a human comes first. */
const MOST_SHOWN = 200;

/** Each delivery of an update: to whom, by what, how it stands and why, and what a human can do about it. */
export function DeliveriesDialog(props: {
  readonly broadcast: string;
  readonly counts: DeliveryCounts;
  readonly onClose: () => void;
}) {
  const { broadcast, counts, onClose } = props;
  const { t } = useTranslation('delivery');
  const { api } = useWorkspace();
  const language = usePreference((each) => each.language);
  const incident = useRoomView((view) => view.incident);
  const [lines, setLines] = useState<readonly DeliveryLine[] | null>(null);
  const { attempt, isBusy, refused } = useAttempt();
  // Read anew whenever something of it was told to have changed.
  const standing = JSON.stringify(counts);
  const read = useCallback(async () => {
    setLines(inOrder((await api.deliveryLines(incident, broadcast)).deliveries));
  }, [api, incident, broadcast]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `standing` says when to read again, `attempt` is another one each time
  useEffect(() => attempt(read), [read, standing]);
  const decide = (verdict: DeliveryVerdict['verdict'], which: DeliveryVerdict['which']) =>
    attempt(async () => {
      await api.decideDelivery(incident, broadcast, { verdict, which });
      await read();
    });
  const waiting = (state: (typeof WAITING)[number]) =>
    lines?.filter((line) => line.state === state && line.dueAt === null).length ?? 0;
  return (
    <Dialog title={t('title')} closeLabel={t('close')} isOpen onClose={onClose} size="wide">
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      {WAITING.filter((state) => waiting(state) > 0).map((state) => (
        <p key={state} className={css['waiting']}>
          <span className={css['what']}>{t(`explained.${state}`, { number: waiting(state) })}</span>
          <Button size="small" isDisabled={isBusy} onPress={() => decide('resend', { state })}>
            {t('resendAll', { state: t(`states.${state}`) })}
          </Button>
          <Button
            size="small"
            kind="quiet"
            isDisabled={isBusy}
            onPress={() => decide('delivered', { state })}
          >
            {t('arrivedAll', { state: t(`states.${state}`) })}
          </Button>
        </p>
      ))}
      {lines === null && refused === null ? <p role="status">{t('reading')}</p> : null}
      {lines === null ? null : (
        <div className={css['scroll']}>
          <table className={css['table']}>
            <thead>
              <tr>
                <th scope="col">{t('recipient')}</th>
                <th scope="col">{t('channel')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('act')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, MOST_SHOWN).map((line) => (
                <tr key={line.key}>
                  <td className={css['address']}>
                    <bdi>{line.address === '' ? t('removed') : line.address}</bdi>
                  </td>
                  <td>{t(`channels.${line.channel}`)}</td>
                  <td>
                    <strong>{t(`states.${line.state}`)}</strong>{' '}
                    {line.reason === null ? null : t(`reasons.${line.reason}`)}
                    {line.dueAt === null || line.state !== 'failed' ? null : (
                      <>
                        {' '}
                        {t('nextAttempt')} <TimeOfDay at={line.dueAt} language={language} />
                      </>
                    )}
                    {line.detail === null ? null : (
                      <span className={css['detail']}>
                        <bdi>{line.detail}</bdi>
                      </span>
                    )}
                  </td>
                  <td className={css['buttons']}>
                    {isWaiting(line) ? (
                      <>
                        {line.address === '' ? null : (
                          <Button
                            size="small"
                            isDisabled={isBusy}
                            aria-label={t('resendTo', { address: line.address })}
                            onPress={() => decide('resend', { key: line.key })}
                          >
                            {t('resend')}
                          </Button>
                        )}
                        <Button
                          size="small"
                          kind="quiet"
                          isDisabled={isBusy}
                          aria-label={t('arrivedAt', { address: line.address })}
                          onPress={() => decide('delivered', { key: line.key })}
                        >
                          {t('arrived')}
                        </Button>
                      </>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {lines.length > MOST_SHOWN ? <p>{t('more', { number: lines.length - MOST_SHOWN })}</p> : null}
        </div>
      )}
    </Dialog>
  );
}

function isWaiting({ state, dueAt }: DeliveryLine): boolean {
  return dueAt === null && (state === 'failed' || state === 'unknown' || state === 'expired');
}

function inOrder(lines: readonly DeliveryLine[]): readonly DeliveryLine[] {
  const rank = (line: DeliveryLine): number => {
    if (isWaiting(line)) return 0;
    return line.state === 'delivered' ? 2 : 1;
  };
  return lines.toSorted((a, b) => rank(a) - rank(b));
}
