import { useMemo } from 'react';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { check } from '#shared/broadcasting/check.ts';
import type { Finding } from '#shared/broadcasting/finding.ts';
import { type AudienceId, audienceOf } from '#shared/incident/broadcasts/audience.ts';

/** What the room will stop a text for, as it stands now (CAST-3). */
export function useFindings(text: string, audience: AudienceId): readonly Finding[] {
  const participants = useRoomView(({ state }) => state.participants);
  const checks = useRoomView(({ state }) => audienceOf(state, audience)?.checks ?? 'public');
  return useMemo(
    () =>
      check(
        text,
        checks,
        Object.values(participants).map(({ name }) => name),
      ),
    [text, checks, participants],
  );
}
