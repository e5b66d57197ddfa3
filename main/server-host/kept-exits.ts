import type { ServerExit } from '#shared/desktop/diagnostics.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Setting } from '../settings/settings.ts';

/** So many of the last ends are kept. They stay on this machine: nothing sends them. */
const MOST = 10;

/** Takes down each end of the server's process that nobody asked for. */
export function keepExits(setting: Setting<readonly ServerExit[]>, now: () => Instant) {
  return (exit: Omit<ServerExit, 'at'>): void => {
    setting.write([...(setting.read() ?? []), { at: now(), ...exit }].slice(-MOST));
  };
}
