import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifier } from '#renderer/state/desktop-notices.ts';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { watchSent } from '#renderer/state/update-notices/watch-sent.ts';
import { useAudienceName } from '#renderer/state/use-audience-name.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import { isResting } from '#shared/incident/participants/lookup.ts';

/** Says on the desktop what stakeholders were just told, to whoever wants to hear it there (CAST-6). */
export function UpdateNotices() {
  const { t } = useTranslation('update-notices');
  const { view } = useRoom();
  const me = useRoomView((room) => room.me);
  const rests = useRoomView(({ state }) => isResting(state, me));
  const isDrill = useRoomView(({ state }) => state.kind === 'drill');
  const nameOf = useAudienceName();
  const notifier = useNotifier();
  const isWanted = usePreference((preferences) => preferences.updateNotices);
  const tell = useEffectEvent((update: Broadcast) => {
    // Whoever sent it knows, and whoever rests is left to rest (FAT-6).
    if (update.sentBy === me || rests) return;
    const values = { audience: nameOf(update.audience), status: t(`app:publicStatuses.${update.status}`) };
    notifier.notify({
      kind: 'sent',
      title: t(isDrill ? 'drill' : 'title', values),
      body: update.text,
      tag: update.id,
    });
  });
  useEffect(() => (isWanted ? watchSent(view, (update) => tell(update)) : undefined), [view, isWanted]);
  return null;
}
