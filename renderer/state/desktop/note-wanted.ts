import { useEffect, useEffectEvent } from 'react';
import { createStore } from 'zustand/vanilla';

/** Somebody pressed the machine's key for a note: the next note line that can takes the focus. */
const wanted = createStore(() => ({ isWanted: false }));

/** Asks for the note line, of the room that is shown or is about to be. */
export function wantNoteLine(): void {
  wanted.setState({ isWanted: true });
}

/** Takes the focus to a note line when it is asked for; once. */
export function useNoteWanted(toNoteLine: () => void, isShown: boolean): void {
  const go = useEffectEvent(toNoteLine);
  useEffect(() => {
    if (!isShown) return undefined;
    const look = () => {
      if (!wanted.getState().isWanted) return;
      wanted.setState({ isWanted: false });
      go();
    };
    look();
    return wanted.subscribe(look);
  }, [isShown]);
}
