import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { Refuse, showRoom } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { InviteDialog } from './InviteDialog.tsx';

const LINK = 'http://192.168.1.20:4600/join#q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo';

const OPEN = {
  id: 'invite_1',
  role: 'lead',
  name: 'Mei',
  invitedBy: 'Ana',
  createdAt: '2026-11-20T14:00:00.000Z',
  expiresAt: '2026-11-20T22:00:00.000Z',
  usesLeft: 1,
};

async function dialog(answer: (body: unknown) => unknown) {
  const server = new FakeServer({ ana: 'deputy' });
  return showRoom(<InviteDialog onShare={() => undefined} onClose={() => undefined} />, server, {
    id: 'ana',
    answers: { 'POST /api/v1/incidents/i1/invites': answer },
  });
}

it('[AUTH-2] an invitation is made for a role, a number of people and a time, and is shown once', async () => {
  let told: unknown;
  const { user } = await dialog((body) => {
    told = body;
    return { url: LINK, token: 'x' };
  });
  await user.type(screen.getByRole('textbox', { name: /For whom/ }), 'Mei');
  await user.click(screen.getByRole('button', { name: 'Make the link' }));
  expect(told).toEqual({ role: 'responder', name: 'Mei', uses: 1, ttlMinutes: 480 });
  expect((await screen.findByRole('region', { name: 'Invitation link' })).textContent).toBe(LINK);
  expect(screen.getByText(/^Send this link to Mei/)).toBeTruthy();
  expect(screen.getByText(/^It works once, until/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('[AUTH-2] the link is ready to be copied, and Escape leaves', async () => {
  let closed = 0;
  const server = new FakeServer({ ana: 'deputy' });
  const { user } = await showRoom(
    <InviteDialog onShare={() => undefined} onClose={() => (closed += 1)} />,
    server,
    {
      id: 'ana',
      answers: { 'POST /api/v1/incidents/i1/invites': () => ({ url: LINK, token: 'x' }) },
    },
  );
  await user.click(screen.getByRole('button', { name: 'Make the link' }));
  const copy = await screen.findByRole('button', { name: 'Copy the link' });
  expect(document.activeElement).toBe(copy);
  await user.keyboard('{Escape}');
  expect(closed).toBe(1);
});

it('[AUTH-2] a link that no other machine can open says so, with the way out', async () => {
  const url = 'http://127.0.0.1:4600/join#q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo';
  const { user } = await dialog(() => ({ url, token: 'x' }));
  await user.click(screen.getByRole('button', { name: 'Make the link' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /Only this machine.*127\.0\.0\.1.*--host 0\.0\.0\.0/,
  );
});

it('[AUTH-2] where the page has no clipboard the link is selected for the reader’s own keys', async () => {
  const { user } = await dialog(() => ({ url: LINK, token: 'x' }));
  await user.click(screen.getByRole('button', { name: 'Make the link' }));
  const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  try {
    await user.click(await screen.findByRole('button', { name: 'Copy the link' }));
    expect(await screen.findByText(/^Selected/)).toBeTruthy();
    expect(getSelection()?.toString()).toBe(LINK);
  } finally {
    if (clipboard !== undefined) Object.defineProperty(navigator, 'clipboard', clipboard);
  }
});

it.each([
  [
    'en',
    'Open links',
    /^Mei.*Team lead.*works once.*made by Ana/,
    'End the link for Mei',
    'Really end the link for Mei',
  ],
  ['ja', '有効なリンク', /^Mei.*あと 1 人.*作成：Ana/, 'Mei（', '本当に無効にする'],
] as const)(
  '[AUTH-2] links that are still open are shown and ended, in %s',
  async (language, heading, says, end, sure) => {
    let open = [OPEN, { ...OPEN, id: 'invite_2', name: null, invitedBy: null, expiresAt: null, usesLeft: 3 }];
    const server = new FakeServer({ ana: 'deputy' });
    const { user, asked } = await showRoom(
      <InviteDialog onShare={() => undefined} onClose={() => undefined} />,
      server,
      {
        id: 'ana',
        language,
        answers: {
          'GET /api/v1/incidents/i1/invites': () => ({ invites: open }),
          'DELETE /api/v1/incidents/i1/invites/invite_1': () => {
            open = open.slice(1);
            return { ok: true };
          },
        },
      },
    );
    const list = await screen.findByRole('region', { name: heading });
    expect(within(list).getAllByRole('listitem')[0]?.textContent).toMatch(says);
    const button = within(list).getAllByRole('button', { name: new RegExp(end) })[0] as HTMLElement;
    await user.click(button);
    expect(asked.filter((call) => call.startsWith('DELETE'))).toEqual([]);
    await user.click(within(list).getByRole('button', { name: new RegExp(sure) }));
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1));
    expect(asked).toContain('DELETE /api/v1/incidents/i1/invites/invite_1');
  },
);

it('[AUTH-1] a refusal is said in the dialog', async () => {
  const { user } = await dialog(() => new Refuse(refusal('role_may_not', { role: 'responder' }), 403));
  await user.click(screen.getByRole('button', { name: 'Make the link' }));
  expect((await screen.findByRole('alert')).textContent).toContain('As responder, you may not do this');
});
