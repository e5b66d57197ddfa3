import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { SeatDialog } from './SeatDialog.tsx';
import { SeatStrips } from './SeatStrips.tsx';

const ANA = person('ana');

function aRoom(): { readonly server: FakeServer; readonly shift: string } {
  const server = new FakeServer({ ana: 'lead', dee: 'deputy', mei: 'responder' });
  server.by(ANA, 'command.claim', {});
  const from = plus(server.state.declaredAt, 10 * MINUTE);
  server.by(ANA, 'shift.plan', {
    shifts: [{ role: 'deputy', person: 'mei', from, to: plus(from, 480 * MINUTE) }],
  });
  return { server, shift: Object.keys(server.state.shifts)[0] ?? '' };
}

function Part({ shift }: { readonly shift: string }) {
  const isHere = useRoomView(({ state }) => state.incident !== null);
  if (!isHere) return null;
  return (
    <>
      <SeatStrips onSeat={() => {}} />
      <SeatDialog shift={shift} onReadBack={() => {}} onClose={() => {}} />
    </>
  );
}

it('[SHIFT-3] who comes reads every point back, by Enter alone; who leaves gives the brief; then the seat passes', async () => {
  const { server, shift } = aRoom();
  const mei = await showRoom(<Part shift={shift} />, server, { id: 'mei' });
  const points = screen.getAllByRole('heading', { level: 3 }).length;
  expect(points).toBeGreaterThan(4);
  for (let done = 0; done < points; done += 1) {
    expect(screen.getByRole('button', { name: 'Take over' }).hasAttribute('disabled')).toBe(true);
    await mei.user.keyboard('{Enter}');
  }
  await mei.user.keyboard('{Enter}');
  await mei.settle();
  expect(server.state.shifts[shift]?.handOver.readBack?.points).toHaveLength(points);
  expect(server.state.participants['mei']?.role).toBe('responder');
  expect(screen.getByText(/The seat is yours as soon as Name of dee confirms/)).toBeTruthy();
  server.by(person('dee'), 'shift.confirm', { shift });
  await mei.settle();
  expect(server.state.participants['mei']?.role).toBe('deputy');
  expect(screen.getByText(/This hand-over is done/)).toBeTruthy();
});

it('[SHIFT-3] who leaves has the brief before them, and says once that it was given', async () => {
  const { server, shift } = aRoom();
  const dee = await showRoom(<Part shift={shift} />, server, { id: 'dee' });
  expect(screen.getByRole('region', { name: 'Brief' })).toBeTruthy();
  await dee.user.click(screen.getByRole('button', { name: 'I gave the brief' }));
  await dee.settle();
  expect(server.state.shifts[shift]?.handOver.given).not.toBeNull();
});

it('[SHIFT-2] commander and deputy confirm for whoever cannot be reached, with a reason only', async () => {
  const { server, shift } = aRoom();
  const ana = await showRoom(<Part shift={shift} />, server, { id: 'ana' });
  const button = screen.getByRole('button', { name: 'Confirm for Name of dee' });
  expect(button.hasAttribute('disabled')).toBe(true);
  await ana.user.type(screen.getByRole('textbox', { name: 'Reason' }), 'asleep');
  await ana.user.click(button);
  await ana.settle();
  expect(server.log.at(-1)).toMatchObject({
    type: 'shift.confirmed',
    data: { as: 'leaving', reason: 'asleep' },
  });
});

it('[SHIFT-2] a hand-over stands across the screen of both sides a quarter of an hour before, with both sides’ state', async () => {
  const { server, shift } = aRoom();
  await showRoom(<Part shift={shift} />, server, { id: 'mei' });
  expect(screen.getByText('You take over deputy from Name of dee')).toBeTruthy();
  const dialog = screen.getByRole('dialog', { name: 'Hand-over: deputy' });
  expect(within(dialog).getByText('brief not given')).toBeTruthy();
  expect(within(dialog).getByText('not read back')).toBeTruthy();
});
