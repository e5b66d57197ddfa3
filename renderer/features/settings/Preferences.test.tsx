import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage } from '#renderer/testing/stage.tsx';
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
  expect(saved(storage)).toEqual({ language: 'ja', theme: 'contrast', muted: true });
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
