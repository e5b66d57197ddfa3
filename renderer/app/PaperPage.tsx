import { Papers } from '#renderer/features/paper/Papers.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';
import { useToldEntries } from '#renderer/features/timeline/use-told-entries.ts';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import type { PaperKind } from '#shared/paper/paper.ts';

/** A paper of the room, its timeline told as the cockpit tells it. */
export function PaperPage({ what }: { readonly what: PaperKind }) {
  const { timeline } = useRoom();
  const told = useToldEntries();
  return (
    <Papers
      what={what}
      tellEntries={({ events, state }) => told(events, state, timeline)}
      preferences={<Preferences />}
    />
  );
}
