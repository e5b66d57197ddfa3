import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { asDrill, showRoom } from '#renderer/testing/stage.tsx';
import { ComponentsDialog } from './ComponentsDialog.tsx';
import { StatusButton } from './StatusButton.tsx';

const COMPONENTS = [
  { id: 'checkout', name: { en: 'Checkout', ja: '決済' } },
  { id: 'search', name: { en: 'Search', ja: '' } },
];

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <StatusButton onPress={() => setIsOpen(true)} />
      {isOpen ? <ComponentsDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

function aRoom(components = COMPONENTS): FakeServer {
  const server = new FakeServer(
    { ana: 'deputy', cl: 'customer-liaison', rui: 'responder' },
    {},
    { components },
  );
  server.by(person('ana'), 'command.claim', {});
  return server;
}

it('[CAST-6] the customer liaison says what is hit: only what was changed is said, and how many are hit is seen', async () => {
  const server = aRoom();
  const { user, settle } = await showRoom(<Page />, server, { id: 'cl' });
  await user.click(screen.getByRole('button', { name: 'Components' }));
  const dialog = screen.getByRole('dialog', { name: 'Components on the status page' });
  const publish = within(dialog).getByRole('button', { name: 'Publish' });
  expect(publish.hasAttribute('disabled')).toBe(true);
  await user.click(within(dialog).getByRole('button', { name: /Checkout/ }));
  await user.click(screen.getByRole('option', { name: 'Major outage' }));
  await user.click(publish);
  await settle();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: '1 component hit' })).toBeTruthy();
  expect(server.log.at(-1)).toMatchObject({
    type: 'status.components_set',
    data: { components: [{ component: 'checkout', state: 'major_outage', from: 'operational' }] },
  });
});

it('[CAST-6] is in Japanese, and names what has one name alone by that', async () => {
  const { user } = await showRoom(<Page />, aRoom(), { id: 'cl', language: 'ja' });
  await user.click(screen.getByRole('button', { name: 'コンポーネント' }));
  const dialog = screen.getByRole('dialog', { name: 'ステータスページのコンポーネント' });
  expect(within(dialog).getByRole('button', { name: /決済/ })).toBeTruthy();
  expect(within(dialog).getByRole('button', { name: /Search/ })).toBeTruthy();
});

it('[INC-3] a drill says that nothing of it is public', async () => {
  const server = aRoom();
  asDrill(server);
  const { user } = await showRoom(<Page />, server, { id: 'cl' });
  await user.click(screen.getByRole('button', { name: 'Components' }));
  expect(screen.getByText('This is a drill: nothing of it is public.')).toBeTruthy();
});

it('[AUTH-1] who may not set them, or has none to set, is offered nothing', async () => {
  await showRoom(<Page />, aRoom(), { id: 'rui' });
  expect(screen.queryByRole('button')).toBeNull();
  await showRoom(<Page />, aRoom([]), { id: 'cl' });
  expect(screen.queryByRole('button')).toBeNull();
});
