import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { momentTitle } from '#renderer/components/moment-text.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { toMs } from '#shared/time/instant.ts';
import css from './Elapsed.module.css';

/** How long it goes on: since the declaration, and until it was closed. */
export function Elapsed(props: {
  readonly size?: 'large' | 'huge';
  /** There is no room for what it counts. */
  readonly labelHidden?: boolean;
}) {
  const { size = 'large', labelHidden = false } = props;
  const { t, i18n } = useTranslation('command');
  const declaredAt = useRoomView((view) => view.state.declaredAt);
  const closedAt = useRoomView((view) => view.state.closedAt);
  const title = useMemo(() => momentTitle(declaredAt, i18n.language), [declaredAt, i18n.language]);
  const now = useNow();
  const end = closedAt === null ? now : toMs(closedAt);
  return (
    <div className={css['elapsed']}>
      <Clock
        ms={end - toMs(declaredAt)}
        language={i18n.language}
        size={size}
        title={title}
        describe={(time) => t('elapsed', { time })}
      />
      {labelHidden ? null : <span className={css['label']}>{t('elapsedLabel')}</span>}
    </div>
  );
}
