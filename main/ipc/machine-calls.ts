import { machineHealth } from '../diagnostics/machine-health.ts';
import type { Handlers } from './register.ts';

/** How this machine holds the room. */
export function machineCalls(deps: Parameters<typeof machineHealth>[0]): Pick<Handlers, 'machineHealth'> {
  return { machineHealth: () => machineHealth(deps) };
}
