import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { DesktopProvider } from '#renderer/state/desktop/DesktopProvider.tsx';
import { showPage } from '#renderer/testing/stage.tsx';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { ALL_NOTIFICATIONS } from '#shared/desktop/notifications.ts';
import type { ShortcutState } from '#shared/desktop/shortcuts.ts';
import { acceleratorOf, printedKeys } from './accelerator-of.ts';
import { BackgroundSection } from './BackgroundSection.tsx';
import { NotificationChoicesSection } from './NotificationChoicesSection.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';

/** A desktop that keeps what it is told. */
function desktop(changes: Partial<DesktopApi> = {}) {
  const said: unknown[] = [];
  let shortcuts: ShortcutState[] = [
    { name: 'note', keys: 'CommandOrControl+Alt+Shift+N', isHeld: true },
    { name: 'cockpit', keys: 'CommandOrControl+Alt+Shift+Q', isHeld: false },
  ];
  const known: Partial<DesktopApi> = {
    about: async () => ({ version: '1', electron: '2', chromium: '3', node: '4', platform: 'linux' }),
    notificationChoices: async () => ALL_NOTIFICATIONS,
    chooseNotification: async (kind, isOn) => {
      said.push([kind, isOn]);
      return { ...ALL_NOTIFICATIONS, [kind]: isOn };
    },
    shortcuts: async () => shortcuts,
    setShortcut: async (name, keys) => {
      said.push([name, keys]);
      shortcuts = shortcuts.map((one) => (one.name === name ? { name, keys, isHeld: keys !== null } : one));
      return shortcuts;
    },
    background: async () => ({ hasTray: true, startsAtLogin: false }),
    setStartAtLogin: async (startsAtLogin) => {
      said.push(startsAtLogin);
      return { hasTray: true, startsAtLogin };
    },
    ...changes,
  };
  return { said, api: known as DesktopApi };
}

it('[DESK-2] each kind of notification can be turned off on this machine', async () => {
  const { said, api } = desktop();
  await showPage(
    <DesktopProvider desktop={api}>
      <NotificationChoicesSection />
    </DesktopProvider>,
  );
  const kinds = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(kinds.map(({ checked }) => checked)).toEqual(Array(7).fill(true));
  await userEvent.click(screen.getByRole('checkbox', { name: 'A task for me' }));
  expect(said).toEqual([['task', false]]);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'A task for me' }).checked).toBe(false);
});

it('[DESK-2] says whether there is a tray, and starts at login where that is wanted', async () => {
  const { said, api } = desktop();
  await showPage(
    <DesktopProvider desktop={api}>
      <BackgroundSection />
    </DesktopProvider>,
  );
  await userEvent.click(await screen.findByRole('checkbox', { name: /Start in the tray/ }));
  expect(said).toEqual([true]);
});

it('[DESK-2] without a tray it says what closing the window does', async () => {
  const { api } = desktop({ background: async () => ({ hasTray: false, startsAtLogin: false }) });
  await showPage(
    <DesktopProvider desktop={api}>
      <BackgroundSection />
    </DesktopProvider>,
  );
  expect(await screen.findByText(/shows no tray/)).toBeDefined();
});

it('[DESK-2 DESK-4] keys are changed by pressing them, and what was not given is said', async () => {
  const { said, api } = desktop();
  await showPage(
    <DesktopProvider desktop={api}>
      <ShortcutsSection />
    </DesktopProvider>,
  );
  const [note, cockpit] = await screen.findAllByRole('listitem');
  expect(within(note as HTMLElement).queryByText(/Not given/)).toBeNull();
  expect(within(cockpit as HTMLElement).getByText(/Not given/)).toBeDefined();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Change the keys for: Write a note' }));
  await user.keyboard('a');
  expect(screen.getByText(/Two of Ctrl, Alt, Shift and a key/)).toBeDefined();
  await user.keyboard('{Control>}{Alt>}j{/Alt}{/Control}');
  expect(said).toEqual([['note', 'CommandOrControl+Alt+J']]);
  await user.click(screen.getByRole('button', { name: 'Change the keys for: Write a note' }));
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Remove the keys for: Show the cockpit' }));
  expect(said.at(-1)).toEqual(['cockpit', null]);
  expect(await screen.findByText('No keys')).toBeDefined();
});

it.each([
  [{ code: 'KeyN', ctrlKey: true, altKey: true }, false, 'CommandOrControl+Alt+N'],
  [{ code: 'KeyN', metaKey: true, shiftKey: true }, true, 'CommandOrControl+Shift+N'],
  [{ code: 'KeyN', metaKey: true, shiftKey: true }, false, 'Super+Shift+N'],
  [{ code: 'Digit1', ctrlKey: true, shiftKey: true }, false, 'CommandOrControl+Shift+1'],
  [{ code: 'F9', altKey: true }, false, 'Alt+F9'],
  [{ code: 'KeyC', ctrlKey: true }, false, null],
  [{ code: 'Semicolon', ctrlKey: true, altKey: true }, false, null],
])('[DESK-2] %j (macOS: %j) is %s', (pressed, isMac, keys) => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  expect(acceleratorOf({ ...none, ...pressed }, isMac)).toBe(keys);
});

it('[DESK-4] keys are printed as this machine’s keyboard has them', () => {
  expect(printedKeys('CommandOrControl+Alt+N', false)).toEqual(['Ctrl', 'Alt', 'N']);
  expect(printedKeys('CommandOrControl+Alt+N', true)).toEqual(['⌘', '⌥', 'N']);
});
