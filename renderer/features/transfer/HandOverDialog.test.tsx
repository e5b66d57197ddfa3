import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';

/** The dialog as the page composes it: there is none before the room has come. */
function OfRoom({ onClose }: { readonly onClose: () => void }) {
  const isHere = useRoomView(({ state }) => state.incident !== null);
  return isHere ? <HandOverDialog onStepDown={onClose} onClose={onClose} /> : null;
}

it('[ROLE-3] the deputy is chosen already, arrows choose another, and Enter offers command', async () => {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', mei: 'deputy' });
  server.by(person('ana'), 'command.claim', {});
  let closed = 0;
  const close = () => {
    closed += 1;
  };
  const stage = await showRoom(<OfRoom onClose={close} />, server, { id: 'ana' });
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: /mei/ }));
  await stage.user.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: 'Offer command to Name of bo' })).toBeTruthy();
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(server.state.command.offer).toMatchObject({ from: 'ana', to: 'bo' });
  expect(closed).toBe(1);
});

it('[ROLE-3] who loses command while they choose is told so, and can offer nothing', async () => {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', mei: 'deputy' });
  server.by(person('ana'), 'command.claim', {});
  const stage = await showRoom(<OfRoom onClose={() => {}} />, server, { id: 'ana' });
  await act(async () => {
    server.by(person('mei'), 'command.assume', { reason: 'no answer' });
  });
  await stage.settle();
  expect(screen.getByText(/You do not command any more/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Offer command/ })).toBeNull();
});
