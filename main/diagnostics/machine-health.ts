import { statfs } from 'node:fs/promises';
import type { App } from 'electron';
import type { MachineHealth, ServerExit } from '#shared/desktop/diagnostics.ts';
import type { ServerHealth } from '../server-host/server-host.ts';
import type { Setting } from '../settings/settings.ts';
import type { GoneParts } from './gone-parts.ts';

interface HealthDeps {
  readonly server: () => ServerHealth;
  /** The processes of this program, with what they take. */
  readonly app: Pick<App, 'getAppMetrics'>;
  readonly exits: Setting<readonly ServerExit[]>;
  readonly gone: GoneParts;
  /** Where the room's record lies. */
  readonly folder: string;
  readonly serviceName: string;
}

/** How this machine holds the room, for whoever looks for what is wrong. */
export async function machineHealth(deps: HealthDeps): Promise<MachineHealth> {
  const { server, app, exits, gone, folder, serviceName } = deps;
  const process = app.getAppMetrics().find(({ name }) => name === serviceName);
  const disk = await statfs(folder).catch(() => null);
  return {
    server: {
      ...server(),
      memoryBytes: process === undefined ? null : process.memory.workingSetSize * 1024,
      exits: exits.read() ?? [],
    },
    data: {
      folder,
      freeBytes: disk === null ? null : disk.bavail * disk.bsize,
      totalBytes: disk === null ? null : disk.blocks * disk.bsize,
    },
    gone: gone.list(),
  };
}
