import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { Refuse, showRoom } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { ExecutivesButton } from './ExecutivesButton.tsx';
import { ExecutivesDialog } from './ExecutivesDialog.tsx';

const PATH = '/api/v1/incidents/i1/executive-links';
const URL = 'http://192.168.1.20:4600/executives/q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo';
const MADE = { madeBy: 'Ivo', madeAt: '2026-11-20T14:00:00.000Z' };

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ExecutivesButton onPress={() => setIsOpen(true)} />
      {isOpen ? <ExecutivesDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

function aRoom(): FakeServer {
  const server = new FakeServer({
    ana: 'deputy',
    ivo: 'internal-liaison',
    cl: 'customer-liaison',
    rui: 'responder',
  });
  server.by(person('ana'), 'command.claim', {});
  return server;
}

it('[CAST-6] the internal liaison makes a link, is told who can read by it, and ends them all', async () => {
  let links = [MADE];
  const { user, asked } = await showRoom(<Page />, aRoom(), {
    id: 'ivo',
    answers: {
      [`GET ${PATH}`]: () => ({ links }),
      [`POST ${PATH}`]: () => {
        links = [...links, MADE];
        return { url: URL };
      },
      [`DELETE ${PATH}`]: () => {
        const ended = links.length;
        links = [];
        return { ended };
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Page for executives' }));
  const dialog = screen.getByRole('dialog', { name: 'Page for executives' });
  expect(await within(dialog).findByText(/^One link is open, made by Ivo/)).toBeTruthy();
  expect(within(dialog).getByText(/^Whoever has a link can read the page.*7 days after/)).toBeTruthy();
  expect(within(dialog).queryByRole('img')).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Make a link' }));
  const link = await within(dialog).findByRole('region', { name: 'Link to the page for executives' });
  expect(link.textContent).toBe(URL);
  expect(within(dialog).getByRole('img', { name: /QR code/ })).toBeTruthy();
  expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Copy the link' }));
  expect(await within(dialog).findByText(/^2 links are open/)).toBeTruthy();

  await user.click(within(dialog).getByRole('button', { name: 'End all links…' }));
  expect(asked).not.toContain(`DELETE ${PATH}`);
  await user.click(within(dialog).getByRole('button', { name: 'Really end all links' }));
  await waitFor(() => expect(within(dialog).queryByText(/links are open/)).toBeNull());
  expect(asked).toContain(`DELETE ${PATH}`);
  // What leads nowhere any more is not left there to be copied.
  expect(within(dialog).queryByText(URL)).toBeNull();
});

it('[DESK-4] the page for executives is offered in Japanese', async () => {
  const { user } = await showRoom(<Page />, aRoom(), {
    id: 'ana',
    language: 'ja',
    answers: { [`GET ${PATH}`]: () => ({ links: [MADE] }) },
  });
  await user.click(screen.getByRole('button', { name: '経営陣向けページ' }));
  expect(await screen.findByText(/^有効なリンク 1 件。 最新の作成：Ivo/)).toBeTruthy();
  expect(screen.getByText(/リンクを知っている人は、サインインせずに誰でも閲覧できます。/)).toBeTruthy();
});

it('[AUTH-1] a refusal to show an incident to executives is said in the dialog', async () => {
  const { user } = await showRoom(<Page />, aRoom(), {
    id: 'ana',
    answers: {
      [`GET ${PATH}`]: () => ({ links: [] }),
      [`POST ${PATH}`]: () => new Refuse(refusal('executive_view_over', { days: 7 }), 409),
    },
  });
  await user.click(screen.getByRole('button', { name: 'Page for executives' }));
  await user.click(screen.getByRole('button', { name: 'Make a link' }));
  expect((await screen.findByRole('alert')).textContent).toContain('ended 7 days after');
});

it('[AUTH-1] who may not show an incident to executives is not offered it', async () => {
  for (const id of ['cl', 'rui']) {
    await showRoom(<Page />, aRoom(), { id });
    expect(screen.queryByRole('button')).toBeNull();
  }
});
