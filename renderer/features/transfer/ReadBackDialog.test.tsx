import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { ReadBackDialog } from './ReadBackDialog.tsx';

const ANA = person('ana');

/** The dialog as the page composes it: there is none before the room has come. */
function OfRoom() {
  const isHere = useRoomView(({ state }) => state.incident !== null);
  return isHere ? <ReadBackDialog onClose={() => {}} /> : null;
}

async function offered() {
  const server = new FakeServer({ ana: 'lead', mei: 'deputy' });
  server.by(ANA, 'command.claim', {});
  server.by(ANA, 'command.offer', { to: 'mei' });
  const stage = await showRoom(<OfRoom />, server, { id: 'mei' });
  return { server, stage };
}

it('[ROLE-3] command can be taken once every point is read back, by Enter alone', async () => {
  const { server, stage } = await offered();
  const take = () => screen.getByRole('button', { name: 'Take command' }).hasAttribute('disabled');
  const points = screen.getAllByRole('heading', { level: 3 }).length;
  expect(points).toBeGreaterThan(4);
  for (let done = 0; done < points; done += 1) {
    expect(take()).toBe(true);
    await stage.user.keyboard('{Enter}');
  }
  expect(take()).toBe(false);
  expect(server.state.command.commander).toBe('ana');
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(server.state.command.commander).toBe('mei');
  expect(screen.getByRole('dialog', { name: 'You have command' })).toBeTruthy();
});

it('[ROLE-3] an offer that is taken back meanwhile leaves a sentence, and nothing to press but Close', async () => {
  const { server, stage } = await offered();
  const offer = server.state.command.offer?.id ?? '';
  await act(async () => {
    server.by(ANA, 'command.cancel', { offer });
  });
  await stage.settle();
  expect(screen.getByText(/This offer does not stand any more/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take command' })).toBeNull();
});
