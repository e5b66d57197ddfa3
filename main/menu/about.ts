import type { App } from 'electron';

/** Says what the program is, in the system's own box. */
export function showAbout(app: Pick<App, 'setAboutPanelOptions' | 'showAboutPanel' | 'getVersion'>): void {
  app.setAboutPanelOptions({
    applicationName: 'Quarterdeck',
    applicationVersion: app.getVersion(),
    copyright: 'Apache License 2.0',
  });
  app.showAboutPanel();
}
