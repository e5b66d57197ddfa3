import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { showPage } from '#renderer/testing/stage.tsx';
import { NoticeSettings } from './NoticeSettings.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser's notifications: whether it lets the page, and whether it can at all. */
function browserWith({ permission = 'granted', canShow = true }) {
  const shown: string[] = [];
  class FakeNotification {
    static requestPermission = async () => permission;
    constructor(title: string) {
      if (!canShow) throw new TypeError('Illegal constructor');
      shown.push(title);
    }
  }
  vi.stubGlobal('Notification', FakeNotification);
  return shown;
}

async function turnedOn() {
  const page = await showPage(<NoticeSettings />);
  await page.user.click(screen.getByRole('radio', { name: 'On' }));
  return JSON.parse(page.storage.getItem('quarterdeck.preferences') ?? '{}').updateNotices;
}

it('[CAST-6] turning notifications on shows one, and is kept on this screen', async () => {
  const shown = browserWith({});
  expect(await turnedOn()).toBe(true);
  expect(shown).toEqual(['Updates to stakeholders will be shown like this.']);
});

it('[CAST-6] a browser that does not allow them, or cannot, says so and they stay off', async () => {
  browserWith({ permission: 'denied' });
  expect(await turnedOn()).toBe(false);
  expect(await screen.findByText(/This browser does not allow notifications here/)).toBeDefined();
});

it('[CAST-6] a browser whose pages cannot notify says so, too', async () => {
  browserWith({ canShow: false });
  expect(await turnedOn()).toBe(false);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Off' }).checked).toBe(true);
});

it('[CAST-6] where there are none, none are offered', async () => {
  vi.stubGlobal('Notification', undefined);
  await showPage(<NoticeSettings />);
  expect(screen.queryByRole('radio')).toBeNull();
});
