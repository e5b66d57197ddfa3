import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { DesktopProvider } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { Language } from '#renderer/state/preferences.ts';
import { showPage } from '#renderer/testing/stage.tsx';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { SecretStore } from '#shared/desktop/session.ts';
import { SecretsWarning } from './SecretsWarning.tsx';
import { SignInsKept } from './SignInsKept.tsx';

const SYSTEM: SecretStore = { store: 'system', keeps: true, chosen: false };
const WEAK: SecretStore = { store: 'weak', keeps: false, chosen: false };
const NONE: SecretStore = { store: 'none', keeps: false, chosen: false };

/** On a desktop that remembers what its person chose. */
async function show(view: ReactNode, first: SecretStore, language: Language = 'en') {
  const chosen: boolean[] = [];
  const api: Partial<DesktopApi> = {
    secretStore: async () => first,
    keepSecrets: async ({ keeps }) => {
      chosen.push(keeps);
      return { ...first, keeps, chosen: true };
    },
  };
  const page = await showPage(<DesktopProvider desktop={api as DesktopApi}>{view}</DesktopProvider>, {
    language,
  });
  return { ...page, chosen };
}

it('[DESK-3] is nothing that a browser has', async () => {
  await showPage(
    <DesktopProvider desktop={null}>
      <SecretsWarning />
      <SignInsKept />
    </DesktopProvider>,
  );
  expect(screen.queryByRole('region')).toBeNull();
});

it.each([
  ['en', 'Staying signed in', /encrypted by this system’s key store/],
  ['ja', 'サインインの保持', /このシステムの鍵ストアで暗号化/],
] as const)(
  '[DESK-3 DESK-4] where the system has a key store that is said, and nobody is warned (%s)',
  async (language, title, words) => {
    await show(<SecretsWarning />, SYSTEM, language);
    expect(screen.queryByRole('region')).toBeNull();
    await show(<SignInsKept />, SYSTEM, language);
    expect(screen.getByRole('region', { name: title }).textContent).toMatch(words);
    expect(screen.queryByRole('button')).toBeNull();
  },
);

it.each([
  ['en', 'Only for this run', false],
  ['en', 'Keep me signed in', true],
  ['ja', '今回の起動だけ', false],
  ['ja', 'サインインを保持', true],
] as const)(
  '[DESK-3 DESK-4] where it has none the person is asked once, by key and by word (%s: %s)',
  async (language, choice, keeps) => {
    const { user, chosen } = await show(<SecretsWarning />, WEAK, language);
    expect(screen.getByRole('region').textContent).toMatch(/GNOME Keyring/);
    screen.getByRole('button', { name: choice }).focus();
    await user.keyboard('{Enter}');
    expect(chosen).toEqual([keeps]);
    expect(screen.queryByRole('region')).toBeNull();
  },
);

it.each([
  ['en', 'Keep me signed in', 'Only for this run', /end with the program/, /kept for the next start/],
  ['ja', 'サインインを保持', '今回の起動だけ', /終了すると失われます/, /次の起動まで保持/],
] as const)(
  '[DESK-3 DESK-4] what was chosen is said, and can be changed (%s)',
  async (language, keep, run, ends, stays) => {
    const { user, chosen } = await show(<SignInsKept />, { ...WEAK, chosen: true }, language);
    expect(screen.getByRole('status').textContent).toMatch(ends);
    await user.click(screen.getByRole('button', { name: keep }));
    expect(screen.getByRole('status').textContent).toMatch(stays);
    await user.click(screen.getByRole('button', { name: run }));
    expect(screen.getByRole('status').textContent).toMatch(ends);
    expect(chosen).toEqual([true, false]);
  },
);

it.each([
  ['en', 'Understood', /they end with the program. Have an invitation at hand/],
  ['ja', '了解', /終了すると失われます.*招待リンクを用意/],
] as const)(
  '[DESK-3 DESK-4] where nothing can be encrypted there is nothing to choose, and what to do is said (%s)',
  async (language, understood, words) => {
    const { user, chosen } = await show(<SecretsWarning />, NONE, language);
    expect(screen.getByRole('region').textContent).toMatch(words);
    await user.click(screen.getByRole('button', { name: understood }));
    expect(chosen).toEqual([false]);
    expect(screen.queryByRole('region')).toBeNull();
    await show(<SignInsKept />, NONE, language);
    expect(screen.getByRole('region').textContent).toMatch(words);
    expect(screen.queryByRole('button')).toBeNull();
  },
);
