import { codeOf } from '../files/code-of.ts';
import type { SettingName } from './settings.ts';

/** Notes, beside what the server says, which preference was not written and why; never what it was. */
export function tellUnwritten(key: SettingName, error: unknown): void {
  process.stderr.write(`The preference ${key} was not written: ${codeOf(error)}\n`);
}
