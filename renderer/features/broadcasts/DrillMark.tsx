import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/components/Badge.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';

/** Says beside the updates of a drill that none of them goes out (INC-3). */
export function DrillMark() {
  const { t } = useTranslation('broadcasts');
  const isDrill = useRoomView(({ state }) => state.kind === 'drill');
  return isDrill ? <Badge>{t('drill')}</Badge> : null;
}
