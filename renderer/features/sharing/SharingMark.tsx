import { TriangleAlert, Wifi } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { useSharingHere } from '#renderer/state/sharing/use-sharing.ts';

/** While the room is open to the network, the header says so, to how many, and whether something is wrong; it leads to the door. */
export function SharingMark({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('sharing');
  const state = useSharingHere();
  if (state === null || state.status === 'off') return null;
  const { problem, count } = state;
  const Icon = problem === null ? Wifi : TriangleAlert;
  return (
    <Button size="small" kind="quiet" icon={<Icon size={14} aria-hidden="true" />} onPress={onPress}>
      {problem === null ? t('mark.open', { count }) : t(`mark.${problem}`)}
    </Button>
  );
}
