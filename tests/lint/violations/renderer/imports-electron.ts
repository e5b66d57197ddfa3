// Reported as plugin: Electron stays under main/
import { ipcRenderer } from 'electron';

export const used = ipcRenderer;
