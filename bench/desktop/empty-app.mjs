/** The least that a desktop app can be: one window of the same kind on one empty page, by the app's own scheme. */
import { app, BrowserWindow, protocol } from 'electron';

const PAGE = '<!doctype html><html lang="en"><title>Empty</title><main>Here</main></html>';

app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
const privileges = { standard: true, secure: true, supportFetchAPI: true };
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
await app.whenReady();
protocol.handle('app', () => new Response(PAGE, { headers: { 'content-type': 'text/html' } }));
const window = new BrowserWindow({ width: 1440, height: 900 });
await window.loadURL('app://quarterdeck/');
