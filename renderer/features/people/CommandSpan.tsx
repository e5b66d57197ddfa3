import { useTranslation } from 'react-i18next';
import { SpanMeter } from '#renderer/components/SpanMeter.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commandSpan } from '#renderer/state/selectors/teams.ts';

/** How many report to the commander directly, and whether that is too many (ROLE-5). */
export function CommandSpan() {
  const { t } = useTranslation('people');
  const span = useRoomView(commandSpan);
  const redFrom = useRoomView(({ state }) => state.settings.spanRed);
  if (span === null) return null;
  const { count, level } = span;
  return (
    <SpanMeter
      count={count}
      level={level}
      redFrom={redFrom}
      word={level === 'calm' ? '' : t(`span.${level}`)}
      title={t('span.title', { count, red: redFrom - 1 })}
    />
  );
}
