import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import type { CommandType } from '#shared/incident/commands.ts';
import { AssessDialog } from './AssessDialog.tsx';
import { ContactTally } from './ContactTally.tsx';
import { RoomLinks } from './RoomLinks.tsx';
import { WarRoomDialog } from './WarRoomDialog.tsx';

function card(isNew: boolean) {
  return (
    <WarRoomDialog
      isNew={isNew}
      onAssess={() => undefined}
      onShare={() => undefined}
      onClose={() => undefined}
    />
  );
}

it('[INC-4] a room that was just declared has its links at once, for people and for guests', async () => {
  const wanted: unknown[] = [];
  await showRoom(card(true), new FakeServer({ ana: 'deputy' }), {
    id: 'ana',
    answers: {
      'POST /api/v1/incidents/i1/invites': (body) => {
        wanted.push(body);
        return { url: `http://10.0.0.7:4600/join#${wanted.length}`, token: 'x' };
      },
    },
  });
  expect((await screen.findByRole('region', { name: 'Link: Guests' })).textContent).toBe(
    'http://10.0.0.7:4600/join#2',
  );
  expect(wanted).toEqual([
    { role: 'responder', uses: 10, ttlMinutes: 480 },
    { role: 'guest', uses: 1, ttlMinutes: 240 },
  ]);
  // On the card and on the sheet.
  expect(screen.getAllByText(/^Guest, once, until/)).toHaveLength(2);
  const [sheet] = document.querySelectorAll('[data-print]');
  expect(sheet?.textContent).toContain('http://10.0.0.7:4600/join#1');
});

it('[AUTH-1] who may not invite is offered no link, and sees the bridge all the same', async () => {
  const server = new FakeServer({ ana: 'deputy', eve: 'observer' });
  given(server, 'ana', 'incident.link', { kind: 'bridge', url: 'https://meet.example/1' });
  await showRoom(card(false), server, { id: 'eve' });
  expect(screen.queryByText('Let people in')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Add the link' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Bridge' }).getAttribute('href')).toBe('https://meet.example/1');
});

it('[INC-4] a link is added, shown in the header, and one that a browser would run is refused', async () => {
  const { user, settle } = await showRoom(
    <>
      <RoomLinks />
      {card(false)}
    </>,
    new FakeServer({ ana: 'deputy' }),
    { id: 'ana' },
  );
  const address = screen.getByRole('textbox', { name: 'Address' });
  await user.type(address, 'javascript:alert(1)');
  await user.click(screen.getByRole('button', { name: 'Add the link' }));
  expect((await screen.findByRole('alert')).textContent).toContain('This address cannot be opened from here');
  await user.clear(address);
  await user.type(address, 'https://meet.example/qd-1');
  await user.click(screen.getByRole('button', { name: 'Add the link' }));
  await settle();
  const links = screen.getAllByRole('link', { hidden: true }).map((link) => link.getAttribute('href'));
  expect(links).toEqual(['https://meet.example/qd-1', 'https://meet.example/qd-1']);
  expect(screen.getAllByRole('link', { hidden: true })[0]?.getAttribute('rel')).toBe('noopener noreferrer');
});

it('[INC-2] the tally counts and takes off, by the way that is chosen, and shows the rate', async () => {
  const { user, settle, room } = await showRoom(
    <ContactTally source="chat" onSource={() => undefined} />,
    new FakeServer({ cleo: 'customer-liaison' }),
    { id: 'cleo' },
  );
  const tally = screen.getByRole('group', { name: 'Customer contacts' });
  const less = within(tally).getByRole('button', { name: /off \(chat\)/ });
  expect(less.hasAttribute('disabled')).toBe(true);
  const more = within(tally).getByRole('button', { name: 'Count one customer contact (chat)' });
  await user.click(more);
  await user.click(more);
  await settle();
  expect(room.view.getState().state.contacts).toMatchObject({ total: 2, bySource: { chat: 2 } });
  expect(within(tally).getByRole('button', { name: /^2 contacts · 2 in 15 min/ })).toBeTruthy();
  await user.click(less);
  await settle();
  expect(room.view.getState().state.contacts.total).toBe(1);
});

it.each([
  ['en', /Record it and set SEV1/, /60 customer contacts. It begins at 50/],
  ['ja', /記録して SEV1 にする/, /顧客からの連絡 60 件（基準：50 件以上）/],
] as const)(
  '[INC-2] the aid proposes, says why, and one key takes it, in %s',
  async (language, take, why) => {
    const server = new FakeServer({ ana: 'deputy' });
    given(server, 'ana', 'contacts.count', { delta: 60 });
    let closed = 0;
    const { user, settle, room } = await showRoom(<AssessDialog onClose={() => (closed += 1)} />, server, {
      id: 'ana',
      language,
    });
    expect(screen.getByText(why)).toBeTruthy();
    const hit = screen.getByRole('textbox', { name: /Users or units|影響を受けた/ });
    await user.type(hit, '12a');
    expect(screen.getByRole('button', { name: take }).hasAttribute('disabled')).toBe(true);
    await user.clear(hit);
    await user.type(hit, '１２{Enter}');
    await settle();
    await waitFor(() => expect(closed).toBe(1));
    expect(room.view.getState().state).toMatchObject({
      severity: 'SEV1',
      assessment: { contacts: 60, hit: 12, severity: 'SEV1' },
    });
  },
);

it('[INC-2] in doubt the higher: the aid records a lower proposal and sets nothing', async () => {
  const server = new FakeServer({ ana: 'deputy' });
  given(server, 'ana', 'incident.set_severity', { severity: 'SEV1' });
  const { user, settle, room } = await showRoom(<AssessDialog onClose={() => undefined} />, server, {
    id: 'ana',
  });
  expect(screen.getByText(/It is SEV1 now, which is higher/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Record the answers' }));
  await settle();
  expect(room.view.getState().state).toMatchObject({ severity: 'SEV1', assessment: { severity: 'SEV2' } });
});

let commands = 0;

/** Somebody in the room gave a command before the page was opened. */
function given(server: FakeServer, id: string, type: CommandType, data: unknown): void {
  commands += 1;
  const ack = server.command({ id, name: id, kind: 'person' }, `given${commands}`, type, data);
  if (!ack.ok) throw new Error(ack.error.message);
}
