import type { App } from 'electron';

/** What the program is started with at login: in the tray, without a window. */
export const HIDDEN_FLAG = '--hidden';

/** Whether the program starts when its person signs in to the machine. */
export interface StartAtLogin {
  readonly isOn: () => boolean;
  readonly set: (isOn: boolean) => void;
}

/** Windows and macOS keep it for us. */
export function systemLogin(app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>): StartAtLogin {
  const args = [HIDDEN_FLAG];
  return {
    isOn: () => app.getLoginItemSettings({ args }).openAtLogin,
    set: (openAtLogin) => app.setLoginItemSettings({ openAtLogin, args }),
  };
}

interface AutostartDeps {
  readonly files: {
    exists(path: string): boolean;
    write(path: string, text: string): void;
    remove(path: string): void;
  };
  /** The desktop's folder of what starts at login: `~/.config/autostart`. */
  readonly folder: string;
  /** The command that starts this program. */
  readonly command: readonly string[];
}

/** On Linux it is a file in the desktop's autostart folder. */
export function autostartFile({ files, folder, command }: AutostartDeps): StartAtLogin {
  const path = `${folder}/quarterdeck.desktop`;
  return {
    isOn: () => files.exists(path),
    set: (isOn) => {
      if (isOn) files.write(path, desktopEntry(command));
      else files.remove(path);
    },
  };
}

function desktopEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Quarterdeck',
    'Comment=The war room for a major incident',
    'Comment[ja]=重大インシデントのウォールーム',
    `Exec=${[...command, HIDDEN_FLAG].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** As the Desktop Entry Specification wants an argument: quoted, twice escaped, and `%` doubled. */
function quoted(argument: string): string {
  if (/^[\w@+=:,./-]+$/.test(argument)) return argument;
  const inQuotes = argument
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%');
  return `"${inQuotes}"`;
}
