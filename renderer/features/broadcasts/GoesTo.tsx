import { useTranslation } from 'react-i18next';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { CHANNELS } from '#shared/delivery/delivery.ts';
import { PUBLIC } from '#shared/incident/broadcasts/audience.ts';
import type { Reach } from '#shared/protocol/rest/delivery.ts';
import css from './Preview.module.css';

/** Where an update goes: to how many by which channels, and to whom by name (CAST-2). */
export function GoesTo(props: { readonly audience: string; readonly reach: Reach | null }) {
  const { audience, reach } = props;
  const { t } = useTranslation('broadcasts');
  const isDrill = useRoomView(({ state }) => state.kind === 'drill');
  if (isDrill) return <Line>{t('preview.drill')}</Line>;
  const counts = CHANNELS.flatMap((channel) => {
    const count = reach?.channels[channel] ?? 0;
    return count === 0 ? [] : [t('preview.by', { count, channel: t(`delivery:channels.${channel}`) })];
  });
  const places = [...(audience === PUBLIC ? [t('preview.page')] : []), ...counts];
  const all = Object.values(reach?.channels ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Line>
        {places.length > 0 ? places.join(t('preview.and')) : reach === null ? '…' : t('preview.nobody')}
      </Line>
      {reach === null || all === 0 ? null : (
        <details className={css['names']}>
          <summary>{t('preview.names', { count: all })}</summary>
          <ul>
            {reach.first.map(({ channel, address }) => (
              <li key={`${channel} ${address}`}>
                <bdi>{address}</bdi>
              </li>
            ))}
          </ul>
          {all > reach.first.length ? <p>{t('preview.more', { count: all - reach.first.length })}</p> : null}
        </details>
      )}
    </>
  );
}

function Line({ children }: { readonly children: string }) {
  const { t } = useTranslation('broadcasts');
  return (
    <p className={css['goes']}>
      <strong>{t('preview.goes')}</strong> {children}
    </p>
  );
}
