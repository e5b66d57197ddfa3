import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Refuse, showPage } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { initialWorkspace } from '#shared/workspace/state.ts';
import { WorkspaceSettings } from './WorkspaceSettings.tsx';

const OWNER = { session: 'bearer', participant: 'olga', name: 'Olga', owner: true };

function page(changed: (body: unknown) => unknown, language: 'en' | 'ja' = 'en') {
  const events = [
    {
      seq: 1,
      at: '2026-11-20T09:00:00.000Z',
      actor: { id: 'olga', name: 'Olga', role: 'owner' },
      type: 'workspace.timers_set',
      data: { changed: ['SEV1'] },
    },
  ];
  return showPage(<WorkspaceSettings preferences={null} />, {
    session: OWNER,
    language,
    answers: {
      'GET /api/v1/workspace': () => ({
        head: { seq: 1, hash: 'x' },
        state: { ...initialWorkspace(), seq: 1 },
      }),
      'GET /api/v1/workspace/events': () => ({ events, head: { seq: 1, hash: 'x' }, more: false }),
      'POST /api/v1/workspace/commands': changed,
    },
  });
}

it('[INC-4] a link template is previewed while it is written, refused in a sentence, and saved', async () => {
  let told: unknown;
  const { user } = await page((body) => {
    told = body;
    return { ok: true, seq: 2, events: [] };
  });
  const form = await screen.findByRole('region', { name: 'Links of a new room' });
  await user.click(within(form).getByRole('button', { name: 'Add a link' }));
  const address = within(form).getByRole('textbox', { name: 'Address' });
  // Pasted: each key typed would show all of the page anew.
  await user.click(address);
  await user.paste('https://meet.example/{who}');
  expect(within(form).getByText(/Nothing fills/)).toBeTruthy();
  await user.clear(address);
  await user.paste('https://meet.example/{key}?t={title}');
  expect(within(form).getByText('For example: https://meet.example/QD-42?t=Checkout%20fails')).toBeTruthy();
  await user.click(within(form).getByRole('button', { name: /^Save/ }));
  await waitFor(() =>
    expect(told).toMatchObject({
      type: 'workspace.set_links',
      data: { links: [{ kind: 'bridge', label: null, template: 'https://meet.example/{key}?t={title}' }] },
    }),
  );
  expect(await within(form).findByText('Saved, and on record.')).toBeTruthy();
});

it('[CAST-6] the owner names the components of the status page, each under an id that stays', async () => {
  const told: { data: { components: { id: string; name: object }[] } }[] = [];
  const { user } = await page((body) => {
    told.push(body as never);
    return { ok: true, seq: 2, events: [] };
  });
  const form = await screen.findByRole('region', { name: 'Components of the status page' });
  const add = within(form).getByRole('button', { name: 'Add a component' });
  await user.click(add);
  await user.click(within(form).getByRole('textbox', { name: 'Name (English)' }));
  await user.paste('Checkout');
  await user.click(within(form).getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(told).toHaveLength(1));
  const [said] = told;
  expect(said).toMatchObject({
    type: 'workspace.set_components',
    data: { components: [{ name: { en: 'Checkout', ja: '' } }] },
  });
  expect(said?.data.components[0]?.id).toMatch(/^[0-9a-f]{32}$/);
});

it('[INC-2] definitions and intervals are saved as the whole of their subject', async () => {
  const told: { type: string; data: Record<string, never> }[] = [];
  const { user } = await page((body) => {
    told.push(body as never);
    return { ok: true, seq: 2, events: [] };
  });
  await user.type(await screen.findByRole('textbox', { name: 'SEV1: Roll call every' }), '１０');
  await user.click(screen.getByRole('button', { name: 'Save: Intervals by severity' }));
  const contacts = screen.getByRole('textbox', { name: 'SEV1: customer contacts, from' });
  await user.clear(contacts);
  await user.type(contacts, '7');
  await user.click(screen.getByRole('button', { name: 'Save: What the severities mean' }));
  await waitFor(() => expect(told).toHaveLength(2));
  expect(told).toMatchObject([
    { type: 'workspace.set_timers', data: { timers: { SEV1: { rollCallMinutes: 10 }, SEV2: {} } } },
    { type: 'workspace.set_severities', data: { severities: { SEV1: { thresholds: { contacts: 7 } } } } },
  ]);
});

it.each([
  [
    'en',
    'Changes on record',
    /Olga changed the intervals \(SEV1\)/,
    /Only the workspace’s owner may do this/,
  ],
  ['ja', '変更の記録', /Olga が間隔を変更 \(SEV1\)/, /オーナーだけができます/],
] as const)(
  '[AUTH-1] who changed what is listed, and a refusal is said, in %s',
  async (language, heading, line, why) => {
    const { user } = await page(() => new Refuse(refusal('owner_only'), 403), language);
    const history = await screen.findByRole('region', { name: heading });
    await waitFor(() => expect(within(history).getByRole('listitem').textContent).toMatch(line));
    await user.click(screen.getAllByRole('button', { name: /^(Save|保存)/ })[0] as HTMLElement);
    expect((await screen.findByRole('alert')).textContent).toMatch(why);
  },
);

it('[AUTH-1] who does not own the workspace is shown nothing of it', async () => {
  const { asked } = await showPage(<WorkspaceSettings preferences={null} />, {
    session: { ...OWNER, owner: false },
  });
  expect(screen.queryByRole('heading')).toBeNull();
  expect(asked).toEqual([]);
});
