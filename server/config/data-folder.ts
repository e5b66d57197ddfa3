import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a user's program keeps its data on this platform, when nobody says otherwise. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Quarterdeck');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Quarterdeck');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'quarterdeck');
}
