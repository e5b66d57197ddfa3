import { z } from 'zod';
import { NOT_SHARED, type SharingState } from '#shared/sharing/sharing-state.ts';
import type { ServerHost } from '../server-host/server-host.ts';
import type { Setting } from '../settings/settings.ts';

/** Whether this machine is to be open to its network, and how: the port of last time, and an address that was chosen. */
export const keptSharingSchema = z.strictObject({
  isOn: z.boolean(),
  port: z.int().min(1).max(65_535).optional(),
  address: z.string().optional(),
});

export type KeptSharing = z.output<typeof keptSharingSchema>;

/** Whether others on the network can join, for everything on this machine that shows or switches it. */
export interface Sharing {
  state(): SharingState;
  start(): void;
  stop(): void;
  choose(address: string): void;
  /** Told of each change. Returns how to stop listening. */
  onChange(listener: (state: SharingState) => void): () => void;
}

interface SharingDeps {
  readonly server: Pick<ServerHost, 'onReady' | 'onSharing' | 'share'>;
  readonly setting: Setting<KeptSharing>;
}

/** Switches the server's door to the network, and takes up what was on: at the start, and whenever the server comes again. */
export function keepSharing({ server, setting }: SharingDeps): Sharing {
  const listeners = new Set<(state: SharingState) => void>();
  let state: SharingState = NOT_SHARED;
  let kept: KeptSharing = setting.read() ?? { isOn: false };

  function keep(changed: KeptSharing): void {
    kept = changed;
    setting.write(kept);
  }

  function open(): void {
    server.share({ kind: 'share', wish: { port: kept.port, address: kept.address } });
  }

  server.onReady(() => {
    if (kept.isOn) open();
  });
  server.onSharing((now) => {
    state = now;
    if (now.port !== null && now.port !== kept.port) keep({ ...kept, port: now.port });
    for (const listener of listeners) listener(now);
  });

  return {
    state: () => state,
    start: () => {
      keep({ ...kept, isOn: true });
      open();
    },
    stop: () => {
      keep({ ...kept, isOn: false });
      server.share({ kind: 'unshare' });
    },
    choose: (address) => {
      keep({ ...kept, address });
      server.share({ kind: 'choose-address', address });
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
