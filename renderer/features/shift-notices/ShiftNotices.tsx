import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifier } from '#renderer/state/desktop-notices.ts';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { type MyShiftReminder, myShiftReminders } from '#renderer/state/shifts/my-reminders.ts';
import { useSeatName } from '#renderer/state/use-seat-name.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { shiftOf } from '#shared/incident/shifts/hand-over.ts';

/** Says on the desktop that a shift of the reader's begins or ends, to whoever wants to hear it there (SHIFT-2). */
export function ShiftNotices() {
  const { t } = useTranslation('my-shift');
  const { view } = useRoom();
  const key = useRoomView(({ state }) => state.key);
  const isWanted = usePreference((preferences) => preferences.shiftNotices);
  const seat = useSeatName();
  const notifier = useNotifier();
  const tell = useEffectEvent(({ key: reminder, kind, shift }: MyShiftReminder) => {
    const known = shiftOf(view.getState().state, shift);
    if (known === undefined) return;
    notifier.notify({
      kind: 'shift',
      title: `${key}: ${t(`notice.${kind}`, { seat: seat(known) })}`,
      tag: `${kind}:${shift}`,
      id: reminder,
    });
  });
  useEffect(() => {
    if (!isWanted) return undefined;
    let known: ReadonlySet<string> | null = null;
    function look(): void {
      const { state, me, past } = view.getState();
      if (state.incident === null || past !== null) return;
      const found = myShiftReminders(state, me);
      // What was sent before the room was opened is shown there, and not told again.
      for (const reminder of found) if (known?.has(reminder.key) === false) tell(reminder);
      known = new Set([...(known ?? []), ...found.map((reminder) => reminder.key)]);
    }
    look();
    return view.subscribe(look);
  }, [view, isWanted]);
  return null;
}
