import { act, screen, within } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { Unsent } from '#renderer/features/outbox/Unsent.tsx';
import { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { Whole } from './Whole.tsx';

/** A page with a fault in it, until that is mended. */
function faulty() {
  let isMended = false;
  return {
    mend: () => {
      isMended = true;
    },
    Page: () => {
      if (!isMended) throw new TypeError('no such column');
      return <p>The page</p>;
    },
  };
}

/** React tells the console of what it has caught; that is part of these tests. */
function quiet(): void {
  const { error } = console;
  console.error = () => undefined;
  onTestFinished(() => {
    console.error = error;
  });
}

it('[SYNC-4] a page that breaks says so, keeps what waits to be sent in sight, and is shown anew', async () => {
  quiet();
  const { Page, mend } = faulty();
  const stage = await showRoom(
    <Whole place="/a" unsent={<Unsent />}>
      <Page />
    </Whole>,
    new FakeServer({ ana: 'lead' }),
    { id: 'ana' },
  );
  await act(async () => stage.line.cut());
  void stage.room.send('note.add', { text: 'the bridge is on the phone' });
  await stage.settle();
  expect(screen.getByRole('alert').textContent).toContain('Something broke on this page');
  expect(screen.getByRole('alert').textContent).toContain('TypeError: no such column');
  const kept = screen.getByRole('region', { name: 'Not sent yet' });
  expect(within(kept).getByRole('listitem').textContent).toContain('the bridge is on the phone');
  mend();
  await stage.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('The page')).toBeTruthy();
});

it('[DESK-4] says it in Japanese', async () => {
  quiet();
  const { Page } = faulty();
  const view = (
    <Whole place="/a">
      <Page />
    </Whole>
  );
  await showRoom(view, new FakeServer({ ana: 'lead' }), { id: 'ana', language: 'ja' });
  expect(screen.getByRole('heading', { name: 'このページで問題が起きました' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'もう一度試す' })).toBeTruthy();
});
