import { refusal } from '#shared/errors/refusal.ts';
import type { KnownUpdates } from '../updates/updates.ts';
import type { Handlers } from './register.ts';

type UpdateCalls = 'updates' | 'setLooksForUpdates' | 'lookForUpdate' | 'installUpdate';

/** Newer versions of the program, for the person at this machine. */
export function updateCalls(updates: KnownUpdates): Pick<Handlers, UpdateCalls> {
  return {
    updates: () => updates.now(),
    setLooksForUpdates: ({ looks }) => {
      updates.setLooks(looks);
      if (looks) void updates.look();
      return updates.now();
    },
    lookForUpdate: async () => {
      await updates.look();
      return updates.now();
    },
    installUpdate: async () =>
      (await updates.installNow()) ? { ok: true } : { ok: false, error: refusal('update_held') },
  };
}
