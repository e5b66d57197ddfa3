import type { App } from 'electron';

/** Moves everything the app keeps to the folder of `--user-data-dir`, where it is said. Before all else. */
export function moveUserData(app: Pick<App, 'commandLine' | 'setPath'>): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', folder);
}
