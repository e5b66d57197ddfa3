import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { watchSent } from '#renderer/state/update-notices/watch-sent.ts';
import { useAudienceName } from '#renderer/state/use-audience-name.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';

/** Says on the desktop what stakeholders were just told, to whoever wants to hear it there (CAST-6). */
export function UpdateNotices() {
  const { t } = useTranslation('update-notices');
  const { view } = useRoom();
  const me = useRoomView((room) => room.me);
  const isDrill = useRoomView(({ state }) => state.kind === 'drill');
  const nameOf = useAudienceName();
  const isWanted = usePreference((preferences) => preferences.updateNotices);
  const tell = useEffectEvent((update: Broadcast) => {
    // Whoever sent it knows.
    if (update.sentBy === me) return;
    const values = { audience: nameOf(update.audience), status: t(`app:publicStatuses.${update.status}`) };
    notify(t(isDrill ? 'drill' : 'title', values), { body: update.text, tag: update.id });
  });
  useEffect(() => (isWanted ? watchSent(view, (update) => tell(update)) : undefined), [view, isWanted]);
  return null;
}

/** A notification leads back to the room, and never acts. */
function notify(title: string, options: NotificationOptions): void {
  try {
    const shown = new Notification(title, options);
    shown.onclick = () => window.focus();
  } catch {
    // Phones' browsers let no page do it; the room itself shows every update.
  }
}
