import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { showPage, showRoom } from '#renderer/testing/stage.tsx';
import { Preferences } from './Preferences.tsx';

function saved(storage: Storage): unknown {
  return JSON.parse(storage.getItem('quarterdeck.preferences') ?? '{}');
}

it('[DESK-4] language, look and sound are this screen’s own, and are kept', async () => {
  const { user, storage } = await showPage(<Preferences />);
  await user.click(screen.getByRole('button', { name: 'Preferences' }));
  await user.click(screen.getByRole('radio', { name: '日本語' }));
  await user.click(screen.getByRole('radio', { name: 'High contrast' }));
  await user.click(screen.getByRole('radio', { name: 'Off' }));
  expect(saved(storage)).toEqual({
    language: 'ja',
    theme: 'contrast',
    muted: true,
    volume: 60,
    utc: false,
    updateNotices: false,
    shiftNotices: false,
    ratherNot: null,
    homeAsked: false,
  });
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('[AUTH-2] signing out says what it costs first', async () => {
  const { user, storage } = await showPage(<Preferences />, {
    session: { session: 'bearer', participant: 'bo', name: 'Bo', owner: false },
  });
  await user.click(screen.getByRole('button', { name: 'Preferences' }));
  await user.click(screen.getByRole('button', { name: 'Sign out…' }));
  expect(storage.getItem('quarterdeck.session')).not.toBeNull();
  expect(screen.getByText(/you need a new invitation link/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sign out on this machine' }));
  expect(storage.getItem('quarterdeck.session')).toBeNull();
});

it.each([
  ['Stay signed in', true, []],
  ['Sign out and keep it', false, []],
  ['Sign out and discard it', false, ['bo']],
] as const)(
  '[SYNC-4] signing out with unsent commands asks first; “%s” does as it says',
  async (answer, isIn, gone) => {
    const discarded: string[] = [];
    const { user, storage } = await showPage(<Preferences />, {
      session: { session: 'bearer', participant: 'bo', name: 'Bo', owner: false },
      kept: { count: async () => 3, discard: async (person) => void discarded.push(person) },
    });
    await user.click(screen.getByRole('button', { name: 'Preferences' }));
    await user.click(screen.getByRole('button', { name: 'Sign out…' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      '3 things that you gave were not sent yet.',
    );
    // By keyboard: the safe answer is the one that Enter gives.
    expect(document.activeElement?.textContent).toBe('Stay signed in');
    while (document.activeElement?.textContent !== answer) await user.tab();
    await user.keyboard('{Enter}');
    expect(storage.getItem('quarterdeck.session') !== null).toBe(isIn);
    expect(discarded).toEqual(gone);
  },
);

it('[SYNC-4] counts what waits in the room alone, where the device keeps nothing', async () => {
  const stage = await showRoom(<Preferences />, new FakeServer({ ana: 'lead' }), {
    id: 'ana',
    language: 'ja',
  });
  await act(async () => stage.line.cut());
  void stage.room.send('note.add', { text: 'the bridge is on the phone' });
  await stage.user.click(screen.getByRole('button', { name: '設定' }));
  await stage.user.click(screen.getByRole('button', { name: 'サインアウト…' }));
  expect((await screen.findByRole('alert')).textContent).toContain('未送信の操作が 1 件あります。');
});
