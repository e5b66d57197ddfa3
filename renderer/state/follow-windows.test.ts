// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import { followWindows, leadWindows } from './follow-windows.ts';
import { createPreferences } from './preferences.ts';
import type { Session } from './workspace.ts';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

function aView() {
  localStorage.clear();
  const preferences = createPreferences(localStorage, ['en']);
  const reloads: string[] = [];
  const page = {
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
    localStorage,
    location: { reload: () => void reloads.push('reload') },
  };
  stop = followWindows(page, preferences, OWN_PLACE);
  return { preferences, reloads };
}

it('[DESK-2] a window that only shows reads and looks like the cockpit', () => {
  const { preferences } = aView();
  const written = (storageArea: Storage) =>
    window.dispatchEvent(new StorageEvent('storage', { storageArea }));
  localStorage.setItem('quarterdeck.preferences', JSON.stringify({ language: 'ja', theme: 'light' }));
  written(sessionStorage);
  expect(preferences.getState().language).toBe('en');
  written(localStorage);
  expect([preferences.getState().language, preferences.getState().theme]).toEqual(['ja', 'light']);
});

it('[DESK-2] it begins anew when somebody signs in or out in the cockpit', async () => {
  const { reloads } = aView();
  const account = createStore<{ readonly session: Session | null }>(() => ({ session: null }));
  leadWindows({ account });
  account.setState({ session: { session: 's', participant: 'ana', name: 'Ana', owner: true } });
  await expect.poll(() => reloads).toEqual(['reload']);
});
