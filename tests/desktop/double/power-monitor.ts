import { KnownEvents, refusing } from './refusing.ts';

/** The double of `powerMonitor`. Nothing here sleeps or locks by itself: a test emits what the system would. */
export const powerMonitor = refusing(
  'powerMonitor',
  new KnownEvents('powerMonitor', ['suspend', 'resume', 'lock-screen', 'unlock-screen']),
);
