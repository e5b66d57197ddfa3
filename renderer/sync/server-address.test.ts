import { describe, expect, it, vi } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { onServerReady, ownerInvitation, serverAddress } from './server-address.ts';

function desktop(stop = () => {}): DesktopApi {
  return {
    serverAddress: async () => ({ url: 'http://127.0.0.1:4600' }),
    ownerLink: async () => ({ url: 'http://127.0.0.1:4600/join#a-token' }),
    about: async () => ({ version: '1', electron: '1', chromium: '1', node: '1', platform: 'linux' }),
    onServerReady: (listener) => {
      listener({ url: 'http://127.0.0.1:4600' });
      return stop;
    },
  };
}

describe('where the server is', () => {
  it('[DESK-1] is told by the desktop, and is the page’s own origin in a browser', async () => {
    expect(await serverAddress(desktop())).toBe('http://127.0.0.1:4600');
    expect(await serverAddress(undefined)).toBe('');
  });

  it('[DESK-1] the desktop signs the person at it in by the token of a fresh link', async () => {
    expect(await ownerInvitation(desktop())).toBe('a-token');
    expect(await ownerInvitation(undefined)).toBeNull();
  });

  it('[SYNC-6] a server that is back is heard of at once, until one stops listening', () => {
    const heard = vi.fn();
    const stop = vi.fn();
    onServerReady(desktop(stop), heard)();
    expect(heard).toHaveBeenCalledOnce();
    expect(stop).toHaveBeenCalledOnce();
    expect(onServerReady(undefined, heard)).not.toThrow();
  });
});
