import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { asDrill, type Stage, showRoom } from '#renderer/testing/stage.tsx';
import { msBetween } from '#shared/time/instant.ts';
import { BroadcastsPage } from './testing/page.tsx';

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'deputy', cl: 'customer-liaison', ob: 'observer' });
  server.by(person('ana'), 'command.claim', {});
  return server;
}

function audience(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

/** Until nobody can take it back any more. */
async function goesOut(server: FakeServer, stage: Stage): Promise<void> {
  await stage.settle();
  server.letUpdatesOut();
  await stage.settle();
}

async function write(stage: Stage, name: string, text: string): Promise<void> {
  await stage.user.click(screen.getByRole('button', { name: `Write an update: ${name}` }));
  await stage.user.clear(screen.getByRole('textbox', { name: 'What they should know' }));
  await stage.user.paste(text);
}

function happened(server: FakeServer, type: string): number {
  return server.log.filter((event) => event.type === type).length;
}

/** Minutes from now to the next update that the last one promised. */
function minutesLeft(server: FakeServer): number {
  const sent = Object.values(server.state.broadcasts).findLast(({ sentAt }) => sentAt !== null);
  return Math.round(msBetween(server.now, sent?.nextUpdateAt ?? '') / 60_000);
}

it('[CAST-5] an update goes out in two deliberate steps, with the next time that the cadence suggests', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'cl' });
  expect(within(audience('Public')).getByText('Nothing sent yet.')).toBeTruthy();
  await write(stage, 'Public', 'Some payments fail.');
  await stage.user.click(screen.getByRole('button', { name: 'Preview' }));
  expect(server.state.broadcasts).toEqual({});
  const preview = screen.getByRole('article', { name: 'Preview' });
  expect(within(preview).getByText('Some payments fail.')).toBeTruthy();
  expect(document.activeElement).toBe(preview);
  expect(screen.getByText(/the public status page/)).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: 'Send' }));
  await stage.settle();
  expect(screen.queryByRole('dialog')).toBeNull();
  await goesOut(server, stage);
  const [sent] = Object.values(server.state.broadcasts);
  expect(sent).toMatchObject({ audience: 'public', status: 'investigating', text: 'Some payments fail.' });
  expect(sent?.sentAt).not.toBeNull();
  expect(minutesLeft(server)).toBe(server.state.settings.publicScopingMinutes);
  expect(within(audience('Public')).getByText('Some payments fail.')).toBeTruthy();

  await write(stage, 'Public', 'Payments by card fail.');
  await stage.user.click(screen.getByRole('button', { name: 'Preview' }));
  await stage.user.click(screen.getByRole('button', { name: 'Send' }));
  await goesOut(server, stage);
  expect(minutesLeft(server)).toBe(server.state.settings.publicEveryMinutes);
});

it('[CAST-5] each audience has its own clock, red with its word when it is over', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'ana' });
  await stage.pass(3.5);
  expect(within(audience('Public')).getByText('soon')).toBeTruthy();
  await stage.pass(2);
  expect(within(audience('Public')).getByText('act')).toBeTruthy();
  expect(within(audience('Public')).getByText('first update')).toBeTruthy();
  expect(within(audience('Executives')).queryByText('act')).toBeNull();
});

it('[CAST-5] putting an update off needs a reason, which is shown', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'ana' });
  await stage.user.click(screen.getByRole('button', { name: 'Put off the update: Executives' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByRole('button', { name: 'Put off' })).toHaveProperty('disabled', true);
  await stage.user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'They are on the call');
  await stage.user.click(within(dialog).getByRole('button', { name: 'Put off' }));
  await stage.settle();
  expect(server.state.cadence.executives).toMatchObject({ why: 'snoozed', reason: 'They are on the call' });
  expect(within(audience('Executives')).getByText('They are on the call')).toBeTruthy();
});

it('[CAST-5] what was kept as a draft is seen again and sent', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'cl' });
  await write(stage, 'Executives', 'Revenue is at risk.');
  await stage.user.click(screen.getByRole('button', { name: 'Preview' }));
  await stage.user.click(screen.getByRole('button', { name: 'Keep as draft' }));
  await stage.settle();
  expect(happened(server, 'broadcast.sent')).toBe(0);
  await stage.user.click(screen.getByRole('button', { name: 'Look and send' }));
  await stage.user.click(screen.getByRole('button', { name: 'Send' }));
  await goesOut(server, stage);
  expect(happened(server, 'broadcast.drafted')).toBe(1);
  expect(happened(server, 'broadcast.sent')).toBe(1);
  expect(screen.queryByRole('button', { name: 'Look and send' })).toBeNull();
});

it('[CAST-2] the first update stands there, filled in by what the room knows, and goes with the status', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'cl' });
  await stage.user.click(screen.getByRole('button', { name: 'Write an update: Public' }));
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What they should know' });
  expect(area.value).toMatch(/^Writes blocked since \d\d:\d\d .+\. We are looking into the cause\.$/);
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
  await act(async () => area.focus());
  await stage.user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByRole('dialog').textContent).toMatch(/\d+ characters/);
  await stage.user.click(screen.getByRole('button', { name: 'Send' }));
  await goesOut(server, stage);
  expect(happened(server, 'broadcast.sent')).toBe(1);
  await stage.user.click(screen.getByRole('button', { name: 'Write an update: Public' }));
  expect(screen.getByRole('textbox', { name: 'What they should know' })).toHaveProperty('value', '');
});

it('[CAST-2] speaks Japanese to Japanese readers', async () => {
  const stage = await showRoom(<BroadcastsPage />, aRoom(), { id: 'cl', language: 'ja' });
  await stage.user.click(screen.getByRole('button', { name: '更新を書く：一般公開' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '伝える内容' }).value).toContain(
    '次の事象が発生しています：Writes blocked。現在、原因を調査しています。',
  );
});

it('[CAST-3] what should not leave the room is marked as one types; a reason lets it through', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'cl' });
  await write(stage, 'Public', 'The disk of db2 is full.');
  const findings = () => screen.getByRole('region', { name: 'Look at this before it goes out' });
  expect(within(findings()).getByRole('listitem').textContent).toBe(
    'machine or address The disk of db2 is full.',
  );
  expect(findings().querySelector('mark')?.textContent).toBe('db2');
  await stage.user.click(screen.getByRole('button', { name: 'Preview' }));
  const send = screen.getByRole('button', { name: 'Send all the same' });
  expect(send).toHaveProperty('disabled', true);
  await stage.user.type(screen.getByRole('textbox', { name: /all the same/ }), 'It is a product of ours');
  await stage.user.click(send);
  await stage.settle();
  expect(server.log.at(-1)).toMatchObject({
    type: 'broadcast.queued',
    data: { override: { reason: 'It is a product of ours', found: ['host'] } },
  });
});

it('[CAST-3] what was not filled in is not sent, whatever the reason', async () => {
  const stage = await showRoom(<BroadcastsPage />, aRoom(), { id: 'cl' });
  await write(stage, 'Executives', 'It costs {{cost}} an hour.');
  await stage.user.click(screen.getByRole('button', { name: 'Preview' }));
  expect(screen.getByRole('button', { name: 'Send all the same' })).toHaveProperty('disabled', true);
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('[CAST-4] everybody sees what goes out in a moment; taken back, it is a draft again', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'ana' });
  server.by(person('cl'), 'broadcast.draft', {
    audience: 'public',
    status: 'resolved',
    text: 'All is well.',
  });
  const broadcast = Object.keys(server.state.broadcasts)[0] ?? '';
  server.by(person('cl'), 'broadcast.send', { broadcast });
  await stage.settle();
  const strip = screen.getByRole('region', { name: 'Update on its way' });
  expect(strip.textContent).toContain('An update to “Public” goes out');
  expect(strip.textContent).toContain('Resolved · by Name of cl · All is well.');
  expect(within(strip).getByRole('timer').textContent).toMatch(/^00:1/);
  expect(screen.queryByRole('button', { name: 'Look and send' })).toBeNull();
  await stage.user.click(within(strip).getByRole('button', { name: 'Take back' }));
  await stage.settle();
  expect(screen.queryByRole('region', { name: 'Update on its way' })).toBeNull();
  expect(happened(server, 'broadcast.taken_back')).toBe(1);
  expect(within(audience('Public')).getByText('Taken back')).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: 'Look and send' }));
  await stage.user.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getByRole('textbox', { name: 'What they should know' })).toHaveProperty(
    'value',
    'All is well.',
  );
});

it('[CAST-4] an observer sees it go out, with its moment, and cannot take it back', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'ob' });
  server.by(person('cl'), 'broadcast.draft', { audience: 'public', status: 'resolved', text: 'Done.' });
  const broadcast = Object.keys(server.state.broadcasts)[0] ?? '';
  server.by(person('cl'), 'broadcast.send', { broadcast });
  await stage.settle();
  const strip = screen.getByRole('region', { name: 'Update on its way' });
  expect(within(strip).queryByRole('button')).toBeNull();
  await stage.pass(1);
  expect(strip.textContent).toContain('goes out now');
});

it('[CAST-4] what could not go out in time asks a human', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'cl' });
  server.by(person('cl'), 'broadcast.draft', { audience: 'public', status: 'resolved', text: 'Done.' });
  const broadcast = Object.keys(server.state.broadcasts)[0] ?? '';
  server.by(person('cl'), 'broadcast.send', { broadcast });
  await stage.pass(11);
  server.letUpdatesOut();
  await stage.settle();
  const strip = screen.getByRole('region', { name: 'Update held back' });
  await stage.user.click(within(strip).getByRole('button', { name: 'Look and send' }));
  await stage.user.click(screen.getByRole('button', { name: 'Send' }));
  await stage.settle();
  expect(screen.queryByRole('region', { name: 'Update held back' })).toBeNull();
  await goesOut(server, stage);
  expect(happened(server, 'broadcast.sent')).toBe(1);
});

it('[CAST-5] a draft whose promised time has passed is not sent as it lies', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'cl' });
  await write(stage, 'Public', 'Some payments fail.');
  await stage.user.click(screen.getByRole('button', { name: 'Preview' }));
  await stage.user.click(screen.getByRole('button', { name: 'Keep as draft' }));
  await stage.settle();
  await stage.pass(6);
  await stage.user.click(screen.getByRole('button', { name: 'Look and send' }));
  expect(screen.getByRole('alert').textContent).toContain('The next update must lie in the future.');
  expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
});

it('[SYNC-4] an update that is given while the line is down waits for a human', async () => {
  const server = aRoom();
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'cl' });
  await act(async () => stage.line.cut());
  await stage.settle();
  await write(stage, 'Public', 'Some payments fail.');
  await stage.user.click(screen.getByRole('button', { name: 'Preview' }));
  expect(screen.getByText(/The line is down/)).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: 'Send' }));
  await act(async () => stage.line.mend());
  await stage.settle();
  expect(happened(server, 'broadcast.drafted')).toBe(1);
  expect(happened(server, 'broadcast.queued')).toBe(0);
  await stage.user.click(
    within(screen.getByRole('list', { name: 'Not sent' })).getByRole('button', { name: 'Send now' }),
  );
  await stage.settle();
  expect(happened(server, 'broadcast.queued')).toBe(1);
});

it('[INC-3] in a drill it is said that nothing leaves the room', async () => {
  const server = asDrill(new FakeServer({ cl: 'customer-liaison' }));
  const stage = await showRoom(<BroadcastsPage />, server, { id: 'cl' });
  expect(screen.getByText('Drill: nothing is sent')).toBeTruthy();
  await write(stage, 'Public', 'Some payments fail.');
  await stage.user.click(screen.getByRole('button', { name: 'Preview' }));
  expect(screen.getByText(/nowhere. This is a drill/)).toBeTruthy();
});

it('[AUTH-1] who may not write updates is offered none', async () => {
  await showRoom(<BroadcastsPage />, aRoom(), { id: 'ob' });
  expect(screen.queryByRole('button')).toBeNull();
});
