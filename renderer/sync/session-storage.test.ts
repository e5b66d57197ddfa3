import { describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#renderer/testing/stage.tsx';
import { desktopSessions, type SavedSession, storedSessions } from './session-storage.ts';

const ANA: SavedSession = { session: 's', participant: 'ana', name: 'Ana', owner: false };
const OLGA: SavedSession = { session: 'o', participant: 'olga', name: 'Olga', owner: true };

function report(): void {}

/** The desktop's key store. */
function desktop(kept: Record<string, SavedSession> = {}) {
  return {
    kept,
    savedSession: async ({ place }: { place: string }) => kept[place] ?? null,
    keepSession: vi.fn(async ({ place, session }: { place: string; session: SavedSession }) => {
      kept[place] = session;
    }),
    forgetSession: async ({ place }: { place: string }) => {
      delete kept[place];
    },
  };
}

describe('a session', () => {
  it('[AUTH-2] is kept by a browser, and forgotten on signing out; what is no session counts as none', () => {
    const storage = memoryStorage();
    storedSessions(storage).keep(ANA);
    expect(storedSessions(storage).saved).toEqual(ANA);
    storedSessions(storage).forget();
    expect(storedSessions(storage).saved).toBeNull();
    for (const wrong of ['{"session":1}', '{', '[]']) {
      storage.setItem('quarterdeck.session', wrong);
      expect(storedSessions(storage).saved).toBeNull();
    }
  });

  it('[DESK-3] is kept by the desktop a place each, and never in the window’s storage', async () => {
    const storage = memoryStorage();
    const keys = desktop({ own: OLGA });
    const team = await desktopSessions({ desktop: keys, place: 'team', isOwn: false, storage, report });
    expect(team.saved).toBeNull();
    team.keep(ANA);
    expect(keys.kept).toEqual({ own: OLGA, team: ANA });
    team.forget();
    expect(keys.kept).toEqual({ own: OLGA });
    expect(storage.length).toBe(0);
  });

  it('[DESK-3] that an earlier version kept in clear text moves to the key store once', async () => {
    const storage = memoryStorage();
    const keys = desktop();
    storedSessions(storage).keep(OLGA);
    // Not while the window is at another place: it was the own room’s.
    expect(
      (await desktopSessions({ desktop: keys, place: 'team', isOwn: false, storage, report })).saved,
    ).toBeNull();
    expect(storage.length).toBe(1);
    expect(
      (await desktopSessions({ desktop: keys, place: 'own', isOwn: true, storage, report })).saved,
    ).toEqual(OLGA);
    expect(keys.kept).toEqual({ own: OLGA });
    expect(storage.length).toBe(0);
    await desktopSessions({ desktop: keys, place: 'own', isOwn: true, storage, report });
    expect(keys.keepSession).toHaveBeenCalledOnce();
  });

  it('[DESK-3] stays where it was while the key store cannot take it', async () => {
    const storage = memoryStorage();
    storedSessions(storage).keep(OLGA);
    const keys = desktop();
    keys.keepSession.mockRejectedValue(new Error('the disk is full'));
    expect(
      (await desktopSessions({ desktop: keys, place: 'own', isOwn: true, storage, report })).saved,
    ).toEqual(OLGA);
    expect(storedSessions(storage).saved).toEqual(OLGA);
  });
});
