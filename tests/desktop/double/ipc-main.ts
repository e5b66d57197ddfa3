import { refusing } from './refusing.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

const listening = new Set<string>();
const handlers = new Map<string, Handler>();

/** The double of `ipcMain`. */
export const ipcMain = refusing('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  // Only invoke comes from a preload here: what listens is kept, and hears nothing.
  on(channel: string): void {
    listening.add(channel);
  },
  removeAllListeners(channel: string): void {
    listening.delete(channel);
  },
  eventNames(): readonly string[] {
    return [...listening];
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
});

/** Calls the app's handler as Electron does: the page gets the result, or the error's words. */
export async function invoke(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler(event, ...args));
}
