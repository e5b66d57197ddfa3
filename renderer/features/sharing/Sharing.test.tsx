import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DesktopProvider } from '#renderer/state/desktop/DesktopProvider.tsx';
import { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { NOT_SHARED, type SharingState } from '#shared/sharing/sharing-state.ts';
import { SharingDialog } from './SharingDialog.tsx';
import { SharingMark } from './SharingMark.tsx';

const FINGERPRINT = 'ab12'.repeat(16);

const OPEN: SharingState = {
  ...NOT_SHARED,
  status: 'open',
  url: 'https://192.168.1.5:4601',
  address: '192.168.1.5',
  port: 4601,
  addresses: [
    { address: '192.168.1.5', network: 'en0' },
    { address: '10.0.0.3', network: 'en1' },
  ],
  fingerprint: FINGERPRINT,
};

/** The desktop around the window, as far as its door to the network. */
function fakeDesktop(now: SharingState, place: string) {
  const asked: string[] = [];
  const listeners = new Set<(state: SharingState) => void>();
  const api: Pick<
    DesktopApi,
    | 'places'
    | 'onPlacesChanged'
    | 'sharing'
    | 'startSharing'
    | 'stopSharing'
    | 'chooseSharedAddress'
    | 'onSharingChanged'
  > = {
    places: async () => ({ current: place, remote: [], trouble: null }),
    onPlacesChanged: () => () => undefined,
    sharing: async () => now,
    startSharing: async () => void asked.push('start'),
    stopSharing: async () => void asked.push('stop'),
    chooseSharedAddress: async (address) => void asked.push(address),
    onSharingChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    api: api as DesktopApi,
    asked,
    tell: (state: SharingState) =>
      act(async () => {
        for (const listener of listeners) listener(state);
      }),
  };
}

async function dialog(
  now: SharingState,
  language: 'en' | 'ja' = 'en',
  role: 'deputy' | 'responder' = 'deputy',
  place = 'own',
) {
  const desktop = fakeDesktop(now, place);
  const made: unknown[] = [];
  const stage = await showRoom(
    <DesktopProvider desktop={desktop.api}>
      <SharingMark onPress={() => undefined} />
      <SharingDialog onClose={() => undefined} />
    </DesktopProvider>,
    new FakeServer({ ana: role }),
    {
      id: 'ana',
      language,
      answers: {
        'POST /api/v1/incidents/i1/invites': (body) => {
          made.push(body);
          return { url: 'http://127.0.0.1:4600/join#7KQ2M9XD', token: '7KQ2M9XD' };
        },
      },
    },
  );
  return { ...stage, ...desktop, made };
}

describe('the door to the network', () => {
  it('[DESK-1] is closed until somebody opens it, and gives no codes that lead nowhere', async () => {
    const { user, asked } = await dialog(NOT_SHARED);
    expect(screen.getByRole('status').textContent).toMatch(/^Closed/);
    expect(screen.queryByRole('heading', { name: 'Pair a phone' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open to the network' }));
    expect(asked).toEqual(['start']);
  });

  it('[DESK-1] shows its address, its certificate and who came in by it, as they change', async () => {
    const { user, asked, tell } = await dialog(OPEN);
    expect(screen.getByText(/firewall: TCP port 4601/)).toBeTruthy();
    expect(screen.getByRole('figure').textContent).toContain('AB:12:AB:12');
    await tell({ ...OPEN, people: [{ participant: 'bo', name: 'Bo' }], count: 1 });
    expect(screen.getByRole('region', { name: /^1 person is connected/ }).textContent).toContain('Bo');
    expect(screen.queryByText(/firewall/)).toBeNull();
    await user.click(screen.getByRole('button', { name: /Address in links/ }));
    await user.click(await screen.findByRole('option', { name: '10.0.0.3 · en1' }));
    await user.click(screen.getByRole('button', { name: 'Stop sharing' }));
    expect(asked).toEqual(['10.0.0.3', 'stop']);
  });

  it.each([
    ['no_network', null, 'en', /in no network. Plug in a cable or join a Wi-Fi/],
    ['address_gone', '10.0.0.9', 'en', /10\.0\.0\.9 is gone; links now say 192\.168\.1\.5/],
    ['port_taken', '4700', 'en', /has port 4700; the room is at 4601 now/],
    ['no_port', null, 'en', /gives no port/],
    ['no_certificate', null, 'en', /Free space/],
    ['no_network', null, 'ja', /ネットワークにつながっていません/],
    ['address_gone', '10.0.0.9', 'ja', /10\.0\.0\.9 がなくなった/],
    ['port_taken', '4700', 'ja', /4700 は別のプログラムが使っている/],
    ['no_port', null, 'ja', /ポートがありません/],
    ['no_certificate', null, 'ja', /空き容量/],
  ] as const)(
    '[DESK-1] says %s (%s, %s) in one sentence, with what to do',
    async (problem, lost, language, says) => {
      await dialog({ ...OPEN, problem, lost }, language);
      expect(screen.getByRole('alert').textContent).toMatch(says);
    },
  );

  it('[DESK-1] can be tried again where it failed', async () => {
    const { user, asked } = await dialog({ ...NOT_SHARED, status: 'failed', problem: 'no_port' });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked).toEqual(['start']);
  });

  it('[AUTH-2] a code for a phone is made for a role, and shown to be scanned and to be typed by the network’s address', async () => {
    const { user, made } = await dialog(OPEN);
    await user.click(screen.getByRole('button', { name: 'Make a code' }));
    expect((await screen.findByLabelText('Pairing code')).textContent).toBe('7KQ2-M9XD');
    expect(made).toEqual([{ role: 'responder', code: true }]);
    // Made by a server that knew this machine alone; the door was opened, and so the link leads through it.
    expect(screen.getByText('https://192.168.1.5:4601/join')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Code to scan with a phone' })).toBeTruthy();
  });

  it('[DESK-1] is not that of another server’s rooms: their links are left alone', async () => {
    const { user } = await dialog(OPEN, 'en', 'deputy', 'a-team');
    expect(screen.queryByText(/^On the network/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Make a code' }));
    await screen.findByLabelText('Pairing code');
    expect(screen.getByText('http://127.0.0.1:4600/join')).toBeTruthy();
  });

  it('[AUTH-1] who may not invite makes no code', async () => {
    await dialog(OPEN, 'en', 'responder');
    expect(screen.queryByRole('button', { name: 'Make a code' })).toBeNull();
  });

  it('[DESK-1] while it is open the header says so, and what is wrong with it', async () => {
    const { tell } = await dialog({ ...OPEN, count: 3 });
    expect(screen.getByText('On the network · 3')).toBeTruthy();
    await tell({ ...OPEN, url: null, address: null, addresses: [], problem: 'no_network' });
    expect(screen.getByText('No network')).toBeTruthy();
    await tell(NOT_SHARED);
    expect(screen.queryByText(/network · /)).toBeNull();
  });
});
