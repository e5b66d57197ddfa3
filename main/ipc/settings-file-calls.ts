import { type CarryDeps, carrySettings } from '../settings/carry-settings.ts';
import type { Handlers } from './register.ts';

/** What a person chose, to a file and from one. */
export function settingsFileCalls(
  deps: CarryDeps,
): Pick<Handlers, 'saveSettings' | 'readSettings' | 'takeSettings'> {
  const carried = carrySettings(deps);
  return { saveSettings: carried.save, readSettings: carried.read, takeSettings: carried.take };
}
