import { useTranslation } from 'react-i18next';
import { Clock, type ClockProps } from '#renderer/components/Clock.tsx';
import { useNow } from '#renderer/state/RoomProvider.tsx';
import { type Instant, toMs } from '#shared/time/instant.ts';

/** How long something goes on, by the second. Alone, so that nothing else is drawn with it. */
export function Since(props: Pick<ClockProps, 'level' | 'describe'> & { readonly at: Instant }) {
  const { at, ...face } = props;
  const { i18n } = useTranslation();
  return <Clock ms={useNow() - toMs(at)} language={i18n.language} {...face} />;
}
