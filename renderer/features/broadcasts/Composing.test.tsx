import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { INCIDENT } from '#renderer/sync/testing/fake-line.ts';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { type Answers, type Stage, showRoom } from '#renderer/testing/stage.tsx';
import { DEFAULT_AUDIENCES, type WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import type { Reach } from '#shared/protocol/rest/delivery.ts';
import { BroadcastsPage } from './testing/page.tsx';

/** Customers are told, too, and the commander approves what others write to them. */
function aRoom(change: Partial<WorkspaceAudience> = {}): FakeServer {
  const audiences = DEFAULT_AUDIENCES.map((audience) =>
    audience.id === 'customers' ? { ...audience, isOn: true, ...change } : audience,
  );
  const server = new FakeServer({ ana: 'responder', cl: 'customer-liaison' }, undefined, { audiences });
  server.by(person('ana'), 'command.claim', {});
  return server;
}

function reaching(reach: Reach, audience = 'customers'): Answers {
  return { [`GET /api/v1/incidents/${INCIDENT}/audiences/${audience}/reach`]: () => reach };
}

async function seen(stage: Stage, name: string, text: string): Promise<void> {
  await stage.user.click(screen.getByRole('button', { name: `Write an update: ${name}` }));
  await stage.user.clear(screen.getByRole('textbox', { name: 'What they should know' }));
  await stage.user.paste(text);
  await stage.user.click(screen.getByRole('button', { name: 'Preview' }));
  await stage.settle();
}

const NOBODY: Reach = { channels: {}, first: [], unsubscribe: null };

it('[CAST-1] every audience of the incident has its row, by the name that the workspace gave it', async () => {
  const stage = await showRoom(<BroadcastsPage />, aRoom({ name: { en: 'Partners', ja: '提携先' } }), {
    id: 'cl',
    language: 'ja',
  });
  expect(screen.getByRole('region', { name: '提携先' })).toBeDefined();
  expect(screen.queryByRole('region', { name: 'サポート窓口' })).toBeNull();
  expect(stage.asked).toEqual([]);
});

it('[CAST-2] names whom it reaches and counts them by channel, with a look at each channel', async () => {
  const reach: Reach = {
    channels: { email: 3, webhook: 1 },
    first: [
      { channel: 'email', address: 'anna@example.com' },
      { channel: 'webhook', address: 'https://hooks.example.com/x' },
    ],
    unsubscribe: 'https://status.example.com/status/unsubscribe/…',
  };
  const stage = await showRoom(<BroadcastsPage />, aRoom(), { id: 'cl', answers: reaching(reach) });
  await seen(stage, 'Customers', 'Payments fail. We are on it.');
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/E-mail \(3\), Webhook \(1\)/)).toBeDefined();
  expect(dialog.getByText('anna@example.com')).toBeDefined();
  expect(dialog.getByText('and 2 more')).toBeDefined();
  await stage.user.click(dialog.getByRole('tab', { name: 'E-mail' }));
  expect(dialog.getByText('[QD-1] Service update: Investigating')).toBeDefined();
  const frame = dialog.getByTitle('The e-mail');
  expect(frame.getAttribute('sandbox')).toBe('');
  expect(frame.getAttribute('srcdoc')).toContain('<p>Payments fail. We are on it.</p>');
  expect(frame.getAttribute('srcdoc')).toContain('https://status.example.com/status/unsubscribe/…');
  await stage.user.click(dialog.getByRole('tab', { name: 'Webhook' }));
  expect(dialog.getByText(/"text": "Payments fail. We are on it."/)).toBeDefined();
});

it('[CAST-6] what reaches nobody is there to be copied and printed', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const stage = await showRoom(<BroadcastsPage />, aRoom(), { id: 'cl', answers: reaching(NOBODY) });
  await seen(stage, 'Customers', 'Payments fail.');
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/nobody gets it by a channel/)).toBeDefined();
  expect(dialog.getByText(/^Investigating: Payments fail\.\s+Next update by \d\d:\d\d .+$/)).toBeDefined();
  await stage.user.click(dialog.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
  expect(document.body.dataset['printing']).toBe('update');
  window.dispatchEvent(new Event('afterprint'));
  expect(document.body.dataset['printing']).toBeUndefined();
});

it('[CAST-2] says what changed since the last update, in words of any language', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'cl', answers: reaching(NOBODY) });
  await seen(stage, 'Customers', '決済ができません。原因を調べています。');
  await stage.user.click(screen.getByRole('button', { name: 'Send' }));
  await stage.settle();
  server.letUpdatesOut();
  await stage.settle();
  await seen(stage, 'Customers', '決済ができません。原因を特定しました。');
  const dialog = screen.getByRole('dialog');
  expect([...dialog.querySelectorAll('del')].map((each) => each.textContent).join('')).toContain('調べ');
  expect([...dialog.querySelectorAll('ins')].map((each) => each.textContent).join('')).toContain('特定');
  expect(dialog.querySelector('del')?.textContent).not.toContain('決済');
});

it('[CAST-4] what others write waits for the commander, who approves that text and sends it', async () => {
  const server = aRoom({ needsApproval: true });
  const liaison = await showRoom(<BroadcastsPage />, server, { id: 'cl', answers: reaching(NOBODY) });
  await seen(liaison, 'Customers', 'Payments fail.');
  expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
  await liaison.user.click(screen.getByRole('button', { name: 'Ask for approval' }));
  await liaison.settle();
  const row = within(screen.getByRole('region', { name: 'Customers' }));
  expect(row.getByText('Waits for approval')).toBeDefined();
  expect(screen.queryByRole('region', { name: 'Update waits for approval' })).toBeNull();
  document.body.replaceChildren();

  const commander = await showRoom(<BroadcastsPage />, server, { id: 'ana', answers: reaching(NOBODY) });
  const strip = within(screen.getByRole('region', { name: 'Update waits for approval' }));
  await commander.user.click(strip.getByRole('button', { name: 'Look at it' }));
  await commander.settle();
  await commander.user.click(screen.getByRole('button', { name: 'Approve and send' }));
  await commander.settle();
  const [update] = Object.values(server.state.broadcasts);
  expect(update).toMatchObject({ draftedBy: 'cl', approved: { by: 'ana' }, queued: { by: 'ana' } });
});

it('[CAST-4] the commander may approve and leave the sending to the writer', async () => {
  const server = aRoom({ needsApproval: true });
  const nextUpdateAt = '2026-11-20T10:00:00.000Z';
  server.by(person('cl'), 'broadcast.draft', {
    audience: 'customers',
    status: 'investigating',
    text: 'Payments fail.',
    nextUpdateAt,
  });
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'ana', answers: reaching(NOBODY) });
  await stage.user.click(screen.getByRole('button', { name: 'Look at it' }));
  await stage.settle();
  await stage.user.click(screen.getByRole('button', { name: 'Approve, send later' }));
  await stage.settle();
  expect(screen.queryByRole('region', { name: 'Update waits for approval' })).toBeNull();
  expect(within(screen.getByRole('region', { name: 'Customers' })).getByText('Approved')).toBeDefined();
  const [update] = Object.values(server.state.broadcasts);
  expect(update).toMatchObject({ approved: { by: 'ana' }, queued: null, sentAt: null });
});

it('[CAST-5] a late update is said with its audience, and how long it was silent', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'cl', answers: reaching(NOBODY, 'public') });
  const row = () => within(screen.getByRole('region', { name: 'Public' }));
  await stage.pass(9);
  await seen(stage, 'Public', 'Payments fail.');
  await stage.user.click(screen.getByRole('button', { name: 'Send' }));
  await stage.settle();
  server.letUpdatesOut();
  await stage.settle();
  expect(row().getByText(/1 of 1 late · first after 9 minutes · longest silence/)).toBeDefined();
});
