import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';

/** What begins here, for who may begin it and while none goes on. */
export function RollCallTabActions() {
  const { t } = useTranslation('roll-call');
  const may = useMay();
  const order = useOrder();
  const isCall = useRoomView(({ state }) => state.rollCalls.open !== null);
  const isRound = useRoomView(({ state }) => state.canRounds.open !== null);
  return (
    <>
      {isRound || !may('can.start') ? null : (
        <Button size="small" onPress={() => order('can.start', {})}>
          {t('can.start')}
        </Button>
      )}
      {isCall || !may('rollcall.start') ? null : (
        <Button size="small" onPress={() => order('rollcall.start', {})}>
          {t('start')}
        </Button>
      )}
    </>
  );
}
