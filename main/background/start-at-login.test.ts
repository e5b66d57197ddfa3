import { describe, expect, it } from 'vitest';
import { autostartFile, systemLogin } from './start-at-login.ts';

describe('starting at login', () => {
  function desktop(command: readonly string[]) {
    const files = new Map<string, string>();
    const login = autostartFile({
      folder: '/home/ana/.config/autostart',
      command,
      files: {
        exists: (path) => files.has(path),
        write: (path, text) => void files.set(path, text),
        remove: (path) => void files.delete(path),
      },
    });
    return { login, files };
  }

  it('[DESK-2] is a file of the desktop on Linux, there as long as it is wanted', () => {
    const { login, files } = desktop(['/opt/Quarterdeck/quarterdeck']);
    expect(login.isOn()).toBe(false);
    login.set(true);
    expect(login.isOn()).toBe(true);
    expect(files.get('/home/ana/.config/autostart/quarterdeck.desktop')).toContain(
      '\nExec=/opt/Quarterdeck/quarterdeck --hidden\n',
    );
    login.set(false);
    expect(files.size).toBe(0);
  });

  it('[DESK-2] quotes a path as the desktop reads it', () => {
    const { login, files } = desktop(['/home/ana/my apps/100% $HOME/"q"']);
    login.set(true);
    expect([...files.values()][0]).toContain(
      '\nExec="/home/ana/my apps/100%% \\\\$HOME/\\\\"q\\\\"" --hidden\n',
    );
  });

  it('[DESK-2] is the system’s own elsewhere, into the tray', () => {
    const set: object[] = [];
    const login = systemLogin({
      getLoginItemSettings: () => ({ openAtLogin: set.length > 0 }) as never,
      setLoginItemSettings: (settings) => void set.push(settings),
    });
    expect(login.isOn()).toBe(false);
    login.set(true);
    expect([login.isOn(), set]).toEqual([true, [{ openAtLogin: true, args: ['--hidden'] }]]);
  });
});
