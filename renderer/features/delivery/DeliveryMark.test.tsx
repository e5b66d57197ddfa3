import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { Refuse, showRoom } from '#renderer/testing/stage.tsx';
import type { DeliveryCounts, DeliveryLine } from '#shared/delivery/delivery.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { DeliveryMark } from './DeliveryMark.tsx';

const NONE: DeliveryCounts = {
  queued: 0,
  sending: 0,
  delivered: 0,
  failed: 0,
  unknown: 0,
  expired: 0,
  again: 0,
};

function line(key: string, more: Partial<DeliveryLine>): DeliveryLine {
  return {
    key,
    channel: 'email',
    address: `${key}@example.com`,
    state: 'delivered',
    attempts: 1,
    reason: null,
    detail: null,
    dueAt: null,
    changedAt: '2026-11-20T09:00:00.000Z',
    ...more,
  };
}

async function shown(
  counts: DeliveryCounts,
  lines: readonly DeliveryLine[] | Refuse,
  language: 'en' | 'ja' = 'en',
) {
  const told: unknown[] = [];
  const stage = await showRoom(<DeliveryMark broadcast="b1" />, new FakeServer({ mei: 'deputy' }), {
    id: 'olga',
    owner: true,
    language,
    answers: {
      'GET /api/v1/incidents/i1/deliveries': () => ({ broadcasts: { b1: counts } }),
      'GET /api/v1/incidents/i1/deliveries/b1': () =>
        lines instanceof Refuse ? lines : { deliveries: lines },
      'POST /api/v1/incidents/i1/deliveries/b1': (body) => {
        told.push(body);
        return { changed: 1 };
      },
    },
  });
  return { ...stage, told };
}

it.each([
  ['en', '10 of 12 delivered · 1 failed · 1 unknown – check'],
  ['ja', '12 件中 10 件配信済み · 1 件失敗 · 1 件不明（要確認）'],
] as const)('[CAST-4] an update says how its deliveries stand, in %s', async (language, words) => {
  await shown({ ...NONE, delivered: 10, failed: 1, unknown: 1 }, [], language);
  expect((await screen.findByRole('button')).textContent).toContain(words);
});

it('[CAST-4] what waits for a human comes first, with its reason, and is sent again or noted as arrived', async () => {
  const lines = [
    line('anna', {}),
    line('ben', { state: 'unknown', reason: 'no_answer', detail: '15 s' }),
    line('cleo', { state: 'failed', reason: 'busy', dueAt: '2026-11-20T09:05:00.000Z' }),
  ];
  const { user, told } = await shown({ ...NONE, delivered: 1, unknown: 1, failed: 1, again: 1 }, lines);
  await user.click(await screen.findByRole('button', { name: /1 of 3 delivered/ }));
  const dialog = await screen.findByRole('dialog', { name: 'To whom it went' });
  const rows = await within(dialog).findAllByRole('row');
  expect(rows[1]?.textContent).toMatch(/ben@example.com.*Unknown.*No answer came\..*15 s/);
  // What is tried again by itself is nobody's to send.
  expect(within(dialog).queryByRole('button', { name: /cleo/ })).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Send again to ben@example.com' }));
  await user.click(within(dialog).getByRole('button', { name: /^They arrived/ }));
  await waitFor(() =>
    expect(told).toEqual([
      { verdict: 'resend', which: { key: 'ben' } },
      { verdict: 'delivered', which: { state: 'unknown' } },
    ]),
  );
});

it('[CAST-4] a list that cannot be had says so, and does not read for ever', async () => {
  const { user } = await shown({ ...NONE, delivered: 1 }, new Refuse(refusal('storage_unavailable'), 503));
  await user.click(await screen.findByRole('button', { name: /1 of 1 delivered/ }));
  const dialog = await screen.findByRole('dialog', { name: 'To whom it went' });
  expect((await within(dialog).findByRole('alert')).textContent).toContain('The record cannot be written');
  expect(within(dialog).queryByText('Reading …')).toBeNull();
});
