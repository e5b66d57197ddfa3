import { useTranslation } from 'react-i18next';
import { DrillStripe } from '#renderer/components/DrillStripe.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';

/** Says on every screen that this is a drill (INC-3); nothing where it is not. */
export function Drill() {
  const { t } = useTranslation('command');
  const kind = useRoomView((view) => view.state.kind);
  const speed = useRoomView((view) => view.state.simulation?.speed ?? 1);
  if (kind !== 'drill') return null;
  return (
    <DrillStripe word={t('drill')} detail={speed === 1 ? t('drillDetail') : t('drillSpeed', { speed })} />
  );
}
