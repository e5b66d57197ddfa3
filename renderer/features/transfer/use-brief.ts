import { useTranslation } from 'react-i18next';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { briefOf } from '#shared/incident/brief/brief.ts';
import { type BriefText, briefText } from '#shared/incident/brief/text.ts';
import { MINUTE, toInstant } from '#shared/time/instant.ts';

/** The brief as it stands now, in the reader's language and zone. */
export function useBrief(): BriefText {
  const { i18n } = useTranslation();
  const language = i18n.language === 'ja' ? 'ja' : 'en';
  const state = useRoomView((view) => view.state);
  const now = toInstant(useNow(MINUTE / 6));
  const short = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const long = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const today = new Date(now).toDateString();
  return briefText(briefOf(state, now), language, (at) => {
    const moment = new Date(at);
    return (moment.toDateString() === today ? short : long).format(moment);
  });
}
