import type { PowerMonitor } from 'electron';

interface PowerDeps {
  readonly powerMonitor: Pick<PowerMonitor, 'on' | 'off'>;
  /** The machine slept and is awake again: lines and timers are in doubt. */
  readonly onResumed: () => void;
}

/** What the machine does with its power and its screen. */
export interface Power {
  /**
   * Whether the screen is locked: what is shown then is read by whoever walks past. Never on Linux, where Electron is not told.
   */
  readonly isLocked: () => boolean;
  readonly stop: () => void;
}

/** Follows sleep and lock of the machine. */
export function followPower({ powerMonitor, onResumed }: PowerDeps): Power {
  let locked = false;
  const lock = () => {
    locked = true;
  };
  const unlock = () => {
    locked = false;
  };
  powerMonitor.on('resume', onResumed);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('unlock-screen', unlock);
  return {
    isLocked: () => locked,
    stop: () => {
      powerMonitor.off('resume', onResumed);
      powerMonitor.off('lock-screen', lock);
      powerMonitor.off('unlock-screen', unlock);
    },
  };
}
