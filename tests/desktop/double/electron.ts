import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { ipcMain } from './ipc-main.ts';
import { dialog, screen, shell } from './person.ts';
import { protocol } from './protocol.ts';
import { refusing } from './refusing.ts';
import { session } from './session.ts';
import { utilityProcess } from './utility-process.ts';

/** What `import … from 'electron'` gives to the app under test. */
export const electron = refusing('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
});
