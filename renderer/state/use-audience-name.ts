import { useCallback } from 'react';
import { type AudienceId, audienceName } from '#shared/incident/broadcasts/audience.ts';
import { useRoomView } from './RoomProvider.tsx';
import { usePreference } from './WorkspaceProvider.tsx';

/** Says the incident's audiences by their names, in the reader's language. */
export function useAudienceName(): (audience: AudienceId) => string {
  const audiences = useRoomView(({ state }) => state.audiences);
  const language = usePreference((preferences) => preferences.language);
  return useCallback((audience) => audienceName({ audiences }, audience, language), [audiences, language]);
}
