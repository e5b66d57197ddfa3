import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { componentsHit } from '#shared/incident/status/standing.ts';

/** Beside the updates: how many components the public page shows as hit, and the way to change that. */
export function StatusButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('status');
  const may = useMay();
  const count = useRoomView(({ state }) => state.components.length);
  const hit = useRoomView(({ state }) => Object.keys(componentsHit(state)).length);
  if (count === 0 || !may('status.set_components')) return null;
  return (
    <Button size="small" onPress={onPress}>
      {hit === 0 ? t('open') : t('openHit', { count: hit })}
    </Button>
  );
}
