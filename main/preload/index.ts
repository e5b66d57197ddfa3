import { contextBridge, ipcRenderer } from 'electron/renderer';
import { callChannels, noticeChannels } from '#shared/desktop/channels.ts';

// What a window gets is what the contract names, and nothing else: the desktop checks who asks, and what for.
contextBridge.exposeInMainWorld(
  'quarterdeck',
  Object.fromEntries([
    ...Object.entries(callChannels).map(([name, channel]) => [
      name,
      (...args: unknown[]) => ipcRenderer.invoke(channel, ...args),
    ]),
    ...Object.entries(noticeChannels).map(([name, channel]) => [
      `on${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      (listener: (notice: unknown) => void) => listen(channel, listener),
    ]),
  ]),
);

/** Hands on the notice alone: the event that carries it would let the page reach further. */
function listen(channel: string, listener: (notice: unknown) => void): () => void {
  const onMessage = (_event: unknown, notice: unknown) => listener(notice);
  ipcRenderer.on(channel, onMessage);
  return () => {
    ipcRenderer.off(channel, onMessage);
  };
}
