import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { callChannels } from '#shared/desktop/channels.ts';
import { calls } from '#shared/desktop/contract.ts';
import { type Handlers, registerCalls } from './register.ts';

const ours = { id: 1 } as WebContents;
const theirs = { id: 2 } as WebContents;
const page = { parent: null, url: 'app://quarterdeck/incidents/a' };

function door(changes: Partial<Handlers> = {}) {
  const channels = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<unknown>>();
  const close = registerCalls({
    ipcMain: {
      handle: (channel, handler) => void channels.set(channel, handler),
      removeHandler: (channel) => void channels.delete(channel),
    },
    isOurs: (sender) => sender === ours,
    handlers: {
      serverAddress: () => ({ url: 'http://127.0.0.1:4600' }),
      ownerLink: () => ({ url: 'http://127.0.0.1:4600/join#secret' }),
      about: () => ({ version: '1', electron: '2', chromium: '3', node: '4', platform: 'linux' }),
      ...changes,
    },
  });
  const call = async (channel: string, sender: WebContents, frame: object | null, ...args: unknown[]) =>
    channels.get(channel)?.({ sender, senderFrame: frame } as IpcMainInvokeEvent, ...args);
  return { channels, call, close };
}

describe('the door from the window', () => {
  it('[DESK-3] answers each call of the contract, and has no other', async () => {
    const { channels, call, close } = door();
    expect([...channels.keys()].sort()).toEqual(Object.values(callChannels).sort());
    expect(await call('server:address', ours, page)).toEqual({ url: 'http://127.0.0.1:4600' });
    close();
    expect(channels.size).toBe(0);
  });

  it.each([
    ['another window', theirs, page],
    ['a frame inside the page', ours, { ...page, parent: page }],
    ['a frame that is gone', ours, null],
    ['another site', ours, { ...page, url: 'https://example.org/' }],
    ['a site whose address begins like ours', ours, { ...page, url: 'app://quarterdeck.example/' }],
    ['a name before our host', ours, { ...page, url: 'app://a@quarterdeck/' }],
    ['our host by another scheme', ours, { ...page, url: 'https://quarterdeck/' }],
    ['a file', ours, { ...page, url: 'file:///app://quarterdeck/' }],
    ['a page without an address', ours, { ...page, url: '' }],
  ])('[DESK-3] gives nothing to %s', async (_who, sender, frame) => {
    const { call } = door();
    for (const channel of Object.values(callChannels))
      await expect(call(channel, sender, frame)).rejects.toThrow('this page may not ask');
  });

  it.each(Object.values(callChannels))(
    '[DESK-3] refuses arguments that %s does not have',
    async (channel) => {
      await expect(door().call(channel, ours, page, { more: 1 })).rejects.toThrow('not valid');
    },
  );

  it('[DESK-3] lets nothing out that the contract does not name', async () => {
    const { call } = door({ serverAddress: () => ({ url: 'http://a', token: 'secret' }) as { url: string } });
    await expect(call('server:address', ours, page)).rejects.toThrow();
    expect(calls.about.result.safeParse({ version: '1', home: '/home/a' }).success).toBe(false);
  });
});
