import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { Refuse, showRoom } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { InviteDialog } from './InviteDialog.tsx';

const LINK = 'http://192.168.1.20:4600/join#q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo';

async function dialog(answer: (body: unknown) => unknown) {
  const server = new FakeServer({ ana: 'deputy' });
  return showRoom(<InviteDialog onClose={() => undefined} />, server, {
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
  const { user } = await showRoom(<InviteDialog onClose={() => (closed += 1)} />, server, {
    id: 'ana',
    answers: { 'POST /api/v1/incidents/i1/invites': () => ({ url: LINK, token: 'x' }) },
  });
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

it('[AUTH-1] a refusal is said in the dialog', async () => {
  const { user } = await dialog(() => new Refuse(refusal('role_may_not', { role: 'responder' }), 403));
  await user.click(screen.getByRole('button', { name: 'Make the link' }));
  expect((await screen.findByRole('alert')).textContent).toContain('As responder, you may not do this');
});
