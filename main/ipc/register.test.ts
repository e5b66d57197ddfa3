import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/desktop/call.ts';
import { type CallName, callChannels } from '#shared/desktop/channels.ts';
import { calls } from '#shared/desktop/contract.ts';
import { ALL_NOTIFICATIONS } from '#shared/desktop/notifications.ts';
import type { Updates } from '#shared/desktop/updates.ts';
import { NOT_SHARED } from '#shared/sharing/sharing-state.ts';
import { type Handlers, registerCalls } from './register.ts';

const ours = { id: 1 } as WebContents;
const theirs = { id: 2 } as WebContents;
const wall = { id: 3 } as WebContents;
const page = { parent: null, url: 'app://quarterdeck/incidents/a' };

const NO_UPDATES: Updates = {
  isSupported: false,
  looks: false,
  stage: 'none',
  version: null,
  isHeld: false,
  failed: false,
};

function door(changes: Partial<Handlers> = {}) {
  const channels = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<unknown>>();
  const close = registerCalls({
    ipcMain: {
      handle: (channel, handler) => void channels.set(channel, handler),
      removeHandler: (channel) => void channels.delete(channel),
    },
    kindOf: (sender) => (sender === ours ? 'cockpit' : sender === wall ? 'wall' : undefined),
    handlers: {
      serverAddress: () => ({ url: 'http://127.0.0.1:4600' }),
      ownerLink: () => ({ url: 'http://127.0.0.1:4600/join#secret' }),
      about: () => ({ version: '1', electron: '2', chromium: '3', node: '4', platform: 'linux' }),
      setAppearance: () => undefined,
      openView: () => undefined,
      closeView: () => undefined,
      openViews: () => [],
      restoreViews: () => undefined,
      showCockpit: () => undefined,
      closeThisView: () => undefined,
      fullScreen: () => undefined,
      savedSession: () => null,
      keepSession: () => undefined,
      forgetSession: () => undefined,
      secretStore: () => ({ store: 'system', keeps: true, chosen: false }),
      keepSecrets: () => ({ store: 'system', keeps: true, chosen: true }),
      places: () => ({ current: 'own', remote: [], trouble: null }),
      addPlace: () => ({ ok: true, place: 'own' }),
      choosePlace: () => ({ ok: true, place: 'own' }),
      renamePlace: () => ({ current: 'own', remote: [], trouble: null }),
      forgetPlace: () => ({ ok: true, place: 'own' }),
      lookAtPlace: () => ({ current: 'own', remote: [], trouble: null }),
      takeInvitation: () => ({ token: null }),
      updates: () => NO_UPDATES,
      setLooksForUpdates: () => NO_UPDATES,
      lookForUpdate: () => NO_UPDATES,
      installUpdate: () => ({ ok: true }),
      sharing: () => NOT_SHARED,
      startSharing: () => undefined,
      stopSharing: () => undefined,
      chooseSharedAddress: () => undefined,
      setAttention: () => undefined,
      nextDestination: () => null,
      notify: () => 'shown',
      endNotification: () => undefined,
      notificationChoices: () => ALL_NOTIFICATIONS,
      chooseNotification: () => ALL_NOTIFICATIONS,
      shortcuts: () => [],
      setShortcut: () => [],
      background: () => ({ hasTray: true, startsAtLogin: false }),
      setStartAtLogin: () => ({ hasTray: true, startsAtLogin: true }),
      serverState: () => 'running',
      savePaper: () => ({ outcome: 'cancelled' }),
      saveSettings: () => ({ outcome: 'cancelled' }),
      readSettings: () => ({ outcome: 'cancelled' }),
      takeSettings: () => ({ outcome: 'taken' }),
      machineHealth: () => ({
        server: { state: 'running', upMs: 1, restarts: 0, memoryBytes: null, exits: [] },
        data: { folder: '/data', freeBytes: null, totalBytes: null },
        gone: [],
      }),
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

  it('[DESK-3] gives a window that only shows what showing needs, and no more', async () => {
    const { call } = door();
    expect(await call('server:address', wall, page)).toEqual({ url: 'http://127.0.0.1:4600' });
    for (const channel of ['server:owner-link', 'app:about'])
      await expect(call(channel, wall, page)).rejects.toThrow('this page may not ask');
  });

  it.each(Object.entries(callChannels))(
    '[DESK-3] refuses arguments that %s does not have',
    async (name, channel) => {
      const { from }: Call = calls[name as CallName];
      const asker = from.includes('cockpit') ? ours : wall;
      await expect(door().call(channel, asker, page, { more: 1 }, 2, 3)).rejects.toThrow('not valid');
    },
  );

  it('[DESK-2 DESK-3] says which window asks, and a window that only shows acts on itself alone', async () => {
    const asked: unknown[] = [];
    const { call } = door({
      fullScreen: (...args) => void asked.push(args),
      closeThisView: (...args) => void asked.push(args),
    });
    await call('windows:full-screen', wall, page, 'leave');
    await call('windows:close-this', wall, page);
    expect(asked).toEqual([['leave', wall], [wall]]);
    for (const channel of ['windows:open', 'windows:close', 'windows:list', 'windows:restore'])
      await expect(call(channel, wall, page)).rejects.toThrow('this page may not ask');
  });

  it('[DESK-3] lets nothing out that the contract does not name', async () => {
    const { call } = door({ serverAddress: () => ({ url: 'http://a', token: 'secret' }) as { url: string } });
    await expect(call('server:address', ours, page)).rejects.toThrow();
    expect(calls.about.result.safeParse({ version: '1', home: '/home/a' }).success).toBe(false);
  });
});
