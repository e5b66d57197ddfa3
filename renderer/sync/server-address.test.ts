import { describe, expect, it, vi } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { findHome, invitationHere, onServerReady } from './server-address.ts';

type Offered = Pick<
  DesktopApi,
  'serverAddress' | 'places' | 'ownerLink' | 'takeInvitation' | 'onServerReady'
>;

function desktop({ current = 'own', invitation = null as string | null, stop = () => {} } = {}): Offered {
  const url = current === 'own' ? 'http://127.0.0.1:4600' : 'https://room.example';
  return {
    serverAddress: async () => ({ url }),
    places: async () => ({ current, remote: [], trouble: null }),
    ownerLink: async () => ({ url: 'http://127.0.0.1:4600/join#a-token' }),
    takeInvitation: async () => ({ token: invitation }),
    onServerReady: (listener) => {
      listener({ url });
      return stop;
    },
  };
}

describe('where the server is', () => {
  it('[DESK-1] is told by the desktop, and is the page’s own origin in a browser', async () => {
    expect(await findHome(desktop(), 'app://quarterdeck')).toEqual({
      url: 'http://127.0.0.1:4600',
      place: 'own',
      box: 'app://quarterdeck',
    });
    expect(await findHome(undefined, 'http://room.test')).toEqual({
      url: '',
      place: 'own',
      box: 'http://room.test',
    });
  });

  it('[DESK-1 SYNC-4] what waits to be sent to another machine lies in boxes of its own', async () => {
    expect(await findHome(desktop({ current: 'team' }), 'app://quarterdeck')).toEqual({
      url: 'https://room.example',
      place: 'team',
      box: 'https://room.example',
    });
  });

  it('[DESK-1] the desktop signs the person at it in by the token of a fresh link', async () => {
    const own = await findHome(desktop(), '');
    expect(await invitationHere(desktop(), own, false)).toBe('a-token');
    expect(await invitationHere(desktop(), own, true)).toBeNull();
    expect(await invitationHere(undefined, own, false)).toBeNull();
  });

  it('[DESK-1] nobody is the owner of a place that is not this machine’s: a pasted link is the way in', async () => {
    const team = await findHome(desktop({ current: 'team' }), '');
    expect(await invitationHere(desktop({ current: 'team' }), team, false)).toBeNull();
    const invited = desktop({ current: 'team', invitation: 'pasted' });
    expect(await invitationHere(invited, team, false)).toBe('pasted');
    expect(await invitationHere(invited, team, true)).toBe('pasted');
  });

  it('[SYNC-6] a server that is back is heard of at once, until one stops listening', () => {
    const heard = vi.fn();
    const stop = vi.fn();
    onServerReady(desktop({ stop }), heard)();
    expect(heard).toHaveBeenCalledOnce();
    expect(stop).toHaveBeenCalledOnce();
    expect(onServerReady(undefined, heard)).not.toThrow();
  });
});
