import { useMemo } from 'react';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { check } from '#shared/broadcasting/check.ts';
import type { Finding } from '#shared/broadcasting/finding.ts';
import type { Audience } from '#shared/incident/broadcasts/broadcast.ts';

/** What the room will stop a text for, as it stands now (CAST-3). */
export function useFindings(text: string, audience: Audience): readonly Finding[] {
  const participants = useRoomView(({ state }) => state.participants);
  return useMemo(
    () =>
      check(
        text,
        audience,
        Object.values(participants).map(({ name }) => name),
      ),
    [text, audience, participants],
  );
}
