import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { SpanMeter } from '#renderer/components/SpanMeter.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commandSpan } from '#renderer/state/selectors/teams.ts';

/** How many report to the commander directly, and whether that is too many; then it offers to split them (ROLE-5). */
export function CommandSpan({ onSplit }: { readonly onSplit?: () => void }) {
  const { t } = useTranslation('people');
  const may = useMay();
  const span = useRoomView(commandSpan);
  const redFrom = useRoomView(({ state }) => state.settings.spanRed);
  if (span === null) return null;
  const { count, level } = span;
  const meter = (
    <SpanMeter
      count={count}
      level={level}
      redFrom={redFrom}
      word={level === 'calm' ? '' : t(`span.${level}`)}
      title={t('span.title', { count, red: redFrom - 1 })}
    />
  );
  if (onSplit === undefined || level !== 'red' || !may('team.split')) return meter;
  return (
    <>
      {meter}
      <Button size="small" onPress={onSplit}>
        {t('span.split')}
      </Button>
    </>
  );
}
