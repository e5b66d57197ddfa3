import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Hearing, SoundPlayer } from './player.ts';

/** Where nobody gave a loudspeaker, nothing sounds. */
const SILENT: SoundPlayer = {
  play: () => undefined,
  hearing: () => 'none',
  enable: async () => undefined,
  listen: () => () => undefined,
};

const SoundContext = createContext<SoundPlayer>(SILENT);

/** Hands the page's loudspeaker to everything below. */
export function SoundProvider(props: { readonly player: SoundPlayer; readonly children: ReactNode }) {
  return <SoundContext value={props.player}>{props.children}</SoundContext>;
}

/** The page's loudspeaker. */
export function useSoundPlayer(): SoundPlayer {
  return useContext(SoundContext);
}

/** Whether this page can be heard. */
export function useHearing(): Hearing {
  const player = useSoundPlayer();
  return useSyncExternalStore(player.listen, player.hearing);
}
