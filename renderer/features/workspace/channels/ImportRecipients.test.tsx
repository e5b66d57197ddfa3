import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Answers, Refuse, showPage } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { DEFAULT_AUDIENCES } from '#shared/incident/broadcasts/audience.ts';
import type { RecipientsImported, Subscribing } from '#shared/protocol/rest/recipients-import.ts';
import { ImportRecipients } from './ImportRecipients.tsx';

const OWNER = { session: 'bearer', participant: 'olga', name: 'Olga', owner: true };
const FILE = 'POST /api/v1/workspace/recipients/file';
const OPEN: Subscribing = { page: 'https://status.example/status', isOpen: true, waiting: 2 };

const SEEN: RecipientsImported = {
  added: 3,
  known: 1,
  refused: { count: 1, lines: [{ line: 4, why: 'formula', said: '=HYPERLINK("x")' }] },
};

async function shown(answers: Answers, subscribing: Subscribing = OPEN) {
  let loaded = 0;
  const onImported = async () => {
    loaded += 1;
  };
  const page = await showPage(
    <ImportRecipients audiences={DEFAULT_AUDIENCES} hasEmail={true} onImported={onImported} />,
    {
      session: OWNER,
      answers: { 'GET /api/v1/workspace/subscribing': () => subscribing, ...answers },
    },
  );
  const choose = (text: string) =>
    page.user.upload(
      screen.getByLabelText('Choose a file'),
      new File([text], 'customers.csv', { type: 'text/csv' }),
    );
  return { ...page, choose, loaded: () => loaded };
}

/** What was asked of the server, by what it says of the file. */
function told() {
  const asked: { readonly query: Record<string, string>; readonly body: unknown }[] = [];
  const answer = (body: unknown, { url }: Request) => {
    asked.push({ query: Object.fromEntries(new URL(url).searchParams), body });
    return SEEN;
  };
  return { asked, answer };
}

it('[CAST-1] a file is looked at first: how many come in, which lines do not and why; then one button', async () => {
  const { asked, answer } = told();
  const { user, choose, loaded } = await shown({ [FILE]: answer });
  await choose('anna@example.com\n');
  expect(await screen.findByText('3 would be added, 1 are there already.')).toBeTruthy();
  const line = screen.getByText(/^Line 4: begins with a sign/);
  expect(within(line).getByText('=HYPERLINK("x")')).toBeTruthy();
  expect([asked.length, loaded()]).toEqual([1, 0]);
  await user.click(screen.getByRole('button', { name: 'Add 3 recipients' }));
  expect(await screen.findByText('3 added, 1 were there already.')).toBeTruthy();
  expect(asked.map(({ query }) => query)).toEqual([
    { audience: 'public', language: 'en', confirm: 'false', preview: 'true' },
    { audience: 'public', language: 'en', confirm: 'false', preview: 'false' },
  ]);
  expect(asked.map(({ body }) => body)).toEqual(['anna@example.com\n', 'anna@example.com\n']);
  await waitFor(() => expect(loaded()).toBe(1));
});

it('[CAST-1] the owner can have each asked first, and sees the file anew under that choice', async () => {
  const { asked, answer } = told();
  const { user, choose } = await shown({ [FILE]: answer });
  expect(await screen.findByText(/subscribe by themselves .*status\.example/)).toBeTruthy();
  expect(screen.getByText(/2 were asked and have not confirmed yet/)).toBeTruthy();
  await choose('anna@example.com\n');
  await user.click(await screen.findByRole('checkbox'));
  await user.click(await screen.findByRole('button', { name: 'Ask 3 people to confirm' }));
  expect(await screen.findByText('3 are asked by e-mail, 1 were there already.')).toBeTruthy();
  expect(asked.map(({ query }) => [query['confirm'], query['preview']])).toEqual([
    ['false', 'true'],
    ['true', 'true'],
    ['true', 'false'],
  ]);
});

it('[CAST-1] where nobody can be asked, that cannot be chosen, and what is missing is said', async () => {
  await shown({}, { page: null, isOpen: false, waiting: 0 });
  expect(await screen.findByText(/start the server with the address/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox').disabled).toBe(true);
});

it('[CAST-1] a file that is none is refused in words, and nothing can be added', async () => {
  const { choose } = await shown({ [FILE]: () => new Refuse(refusal('import_not_text')) });
  await choose('PK\u0003\u0004');
  expect(await screen.findByText(/Save it as CSV/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
});
