import { useCallback, useEffect, useState } from 'react';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import { invitationIn, inviteLink } from '#shared/invitations/invite-link.ts';
import type { SharingState } from '#shared/sharing/sharing-state.ts';

/** Whether others on the network can join the rooms of this machine; null in a browser, and until it is known. */
export function useSharing(): SharingState | null {
  const desktop = useDesktop();
  const [state, setState] = useState<SharingState | null>(null);
  useEffect(() => {
    if (desktop === null) return;
    let isNewer = false;
    const stop = desktop.onSharingChanged((now) => {
      isNewer = true;
      setState(now);
    });
    void desktop.sharing().then((now) => {
      // What was told meanwhile is newer than the answer.
      if (!isNewer) setState(now);
    });
    return () => {
      isNewer = true;
      stop();
    };
  }, [desktop]);
  return state;
}

/** The same, where this window shows the rooms of this machine; null where it shows another server's. */
export function useSharingHere(): SharingState | null {
  const desktop = useDesktop();
  const state = useSharing();
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    if (desktop === null) return;
    const look = ({ current }: { readonly current: string }) => setHere(current === OWN_PLACE);
    void desktop.places().then(look);
    return desktop.onPlacesChanged(look);
  }, [desktop]);
  return isHere ? state : null;
}

/**
 * How a link that was made on this machine is shown: by the network's address while it is shared, since a link that was
 * made before, or before the address changed, is the same invitation.
 */
export function useReachable(): (link: string) => string {
  const sharing = useSharingHere();
  const { url = null, fingerprint = null } = sharing ?? {};
  return useCallback(
    (link) => {
      const token = invitationIn(link)?.token;
      return url === null || token === undefined ? link : inviteLink({ url, fingerprint }, token);
    },
    [url, fingerprint],
  );
}
