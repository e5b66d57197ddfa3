import { useEffect, useState } from 'react';
import type { RestViews } from '#shared/protocol/rest/sleep.ts';
import { MINUTE } from '#shared/time/instant.ts';
import { useNow, useRoomView } from '../RoomProvider.tsx';
import { useWorkspace } from '../WorkspaceProvider.tsx';

export type RestOf = RestViews['people'][number];

const NOBODY: ReadonlyMap<string, RestOf> = new Map();

/** The server makes the view anew at these times; asking more often tells nothing more. */
const EVERY = 5 * MINUTE;

/**
 * What this reader may see of everybody's rest (FAT-3), by participant. Asked for anew every five minutes and when the server
 * says so; what cannot be fetched leaves the last one standing.
 */
export function useRestViews(): ReadonlyMap<string, RestOf> {
  const { api } = useWorkspace();
  const incident = useRoomView((view) => view.incident);
  const isJoined = useRoomView(({ state }) => state.incident !== null);
  const news = useRoomView(({ restNews }) => restNews);
  const commander = useRoomView(({ state }) => state.command.commander);
  const people = useRoomView(({ state }) => Object.keys(state.participants).length);
  const slot = Math.floor(useNow(MINUTE) / EVERY);
  const [views, setViews] = useState(NOBODY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for does not name what it depends on
  useEffect(() => {
    if (!isJoined) return;
    let isShown = true;
    api.restViews(incident).then(
      ({ people: seen }) => isShown && setViews(new Map(seen.map((each) => [each.participant, each]))),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [api, incident, isJoined, news, commander, people, slot]);
  return views;
}
