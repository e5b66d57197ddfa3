import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import type { PlaceDone, Places } from '#shared/desktop/places.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { useDesktop } from './DesktopProvider.tsx';

/** Where the rooms are, and the way to others. */
export interface PlacesHere extends Places {
  /** A wish is on its way: the server is asked who it is. */
  readonly isBusy: boolean;
  /** Why the last wish came to nothing. */
  readonly refused: WireError | null;
  readonly isSwitcherOpen: boolean;
  readonly openSwitcher: (isOpen: boolean) => void;
  /** The page begins anew there; where the place does not answer, it stays and says why. */
  readonly choose: (place: string) => void;
  readonly add: (link: string) => void;
  readonly rename: (place: string, name: string) => void;
  readonly forget: (place: string) => void;
  readonly look: () => void;
}

const PlacesContext = createContext<PlacesHere | null>(null);

/** Hands the desktop's places to everything below. A browser knows no other place than its own server. */
export function PlacesProvider({ children }: { readonly children: ReactNode }) {
  const desktop = useDesktop();
  const [places, setPlaces] = useState<Places | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<WireError | null>(null);
  const [isSwitcherOpen, setSwitcherOpen] = useState(false);
  useEffect(() => {
    if (desktop === null) return;
    void desktop.places().then(setPlaces);
    return desktop.onPlacesChanged(setPlaces);
  }, [desktop]);
  if (desktop === null || places === null) return children;

  async function wish(done: Promise<PlaceDone>) {
    setBusy(true);
    setRefused(null);
    const answer = await done;
    setBusy(false);
    if (!answer.ok) setRefused(answer.error);
  }
  const here: PlacesHere = {
    ...places,
    isBusy,
    refused,
    isSwitcherOpen,
    openSwitcher: (isOpen) => {
      setRefused(null);
      setSwitcherOpen(isOpen);
    },
    choose: (place) => void wish(desktop.choosePlace({ place })),
    add: (link) => void wish(desktop.addPlace({ link })),
    rename: (place, name) => void desktop.renamePlace({ place, name }).then(setPlaces),
    forget: (place) => void wish(desktop.forgetPlace({ place })),
    look: () => void desktop.lookAtPlace().then(setPlaces),
  };
  return <PlacesContext value={here}>{children}</PlacesContext>;
}

/** The desktop's places; null in a browser. */
export function usePlaces(): PlacesHere | null {
  return useContext(PlacesContext);
}

/** Whether the rooms are those of this machine, as they always are in a browser. */
export function isOwnPlace({ current }: Pick<Places, 'current'>): boolean {
  return current === OWN_PLACE;
}
