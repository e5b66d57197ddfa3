import { contextBridge, ipcRenderer } from 'electron/renderer';
import { callChannels, type NoticeName, noticeChannels } from '#shared/desktop/channels.ts';
import type { DesktopApi, Notice } from '#shared/desktop/contract.ts';

/** Hands on the notice alone: the event that carries it would let the page reach further. */
function listen<Name extends NoticeName>(name: Name, listener: (notice: Notice<Name>) => void): () => void {
  const onMessage = (_event: unknown, notice: Notice<Name>) => listener(notice);
  ipcRenderer.on(noticeChannels[name], onMessage);
  return () => {
    ipcRenderer.off(noticeChannels[name], onMessage);
  };
}

const api = {
  serverAddress: () => ipcRenderer.invoke(callChannels.serverAddress),
  ownerLink: () => ipcRenderer.invoke(callChannels.ownerLink),
  about: () => ipcRenderer.invoke(callChannels.about),
  onServerReady: (listener) => listen('serverReady', listener),
} satisfies DesktopApi;

contextBridge.exposeInMainWorld('quarterdeck', api);
