import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { DeliveryCounts } from '#shared/delivery/delivery.ts';
import { DeliveriesDialog } from './DeliveriesDialog.tsx';
import { useCounts } from './use-counts.ts';

/** Where the deliveries of a sent update stand, in one line that opens all of them (CAST-4). */
export function DeliveryMark({ broadcast }: { readonly broadcast: string }) {
  const { t } = useTranslation('delivery');
  const counts = useCounts(broadcast);
  const isPast = useRoomView(({ past }) => past !== null);
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (counts === undefined || isPast) return null;
  const level = levelOf(counts);
  const all =
    counts.queued + counts.sending + counts.delivered + counts.failed + counts.unknown + counts.expired;
  const failed = counts.failed - counts.again;
  const parts = [
    t('delivered', { number: counts.delivered, all }),
    ...(counts.again > 0 ? [t('again', { number: counts.again })] : []),
    ...(failed > 0 ? [t('failed', { number: failed })] : []),
    ...(counts.unknown > 0 ? [t('unknown', { number: counts.unknown })] : []),
    ...(counts.expired > 0 ? [t('expired', { number: counts.expired })] : []),
  ];
  const words = (
    <>
      {level === 'calm' ? null : <LevelMark level={level} word={t(`app:levels.${level}`)} wordHidden />}
      {parts.join(' · ')}
    </>
  );
  if (!may('broadcast.send')) return <span role="status">{words}</span>;
  return (
    <>
      <Button size="small" kind="quiet" onPress={() => setOpen(true)}>
        {words}
      </Button>
      {isOpen ? (
        <DeliveriesDialog broadcast={broadcast} counts={counts} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

/** Red where people did not get it and will not by themselves; amber where somebody should look. */
function levelOf({ failed, again, expired, unknown }: DeliveryCounts): 'calm' | 'amber' | 'red' {
  if (failed - again + expired > 0) return 'red';
  return unknown > 0 ? 'amber' : 'calm';
}
