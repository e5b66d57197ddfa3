import { Diagnostics } from '#renderer/features/diagnostics/Diagnostics.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';
import { useRoom } from '#renderer/state/RoomProvider.tsx';

/** How this screen and its machine do, outside of any room. */
export function DiagnosticsPage() {
  return <Diagnostics room={null} preferences={<Preferences />} />;
}

/** The same inside a room, with its line. */
export function RoomDiagnosticsPage() {
  return <Diagnostics room={useRoom()} preferences={<Preferences />} />;
}
