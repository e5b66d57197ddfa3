import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { PeopleDialogs } from './dialogs/PeopleDialogs.tsx';
import { byNeedOfRest } from './needs-rest.ts';
import { People } from './People.tsx';
import { RestStrip } from './RestStrip.tsx';
import type { PeopleRequest } from './request.ts';
import { useRestActions } from './use-rest-actions.ts';

const ANA = person('ana');

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', cy: 'scribe', eve: 'observer' });
  server.by(ANA, 'command.claim', {});
  return server;
}

/** The key's action, as a button, and the dialog that it opens. */
function Ordered() {
  const [request, setRequest] = useState<PeopleRequest | null>(null);
  const [action] = useRestActions(setRequest);
  return (
    <>
      <button type="button" disabled={action?.isAvailable !== true} onClick={() => action?.run?.()}>
        {action?.key}
      </button>
      {request === null ? null : <PeopleDialogs request={request} onClose={() => setRequest(null)} />}
    </>
  );
}

it('[FAT-6 FAT-2] who needs rest most is who is worst by the clock, then who is longest without a break', () => {
  const server = aRoom();
  server.now = plus(server.now, 30 * MINUTE);
  server.by({ id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' }, 'participant.join', {
    participant: 'di',
    name: 'Name of di',
    role: 'responder',
  });
  const order = (minutes: number) =>
    byNeedOfRest(server.state, 'ana', plus(server.now, minutes * MINUTE)).map(({ id }) => id);
  expect(order(0)).toEqual(['bo', 'cy', 'di', 'eve']);
  server.by(person('bo'), 'rest.order', { minutes: 15 });
  server.now = plus(server.now, 15 * MINUTE);
  server.by(person('bo'), 'rest.end', {});
  expect(order(0)).toEqual(['cy', 'di', 'bo', 'eve']);
});

it('[FAT-6] two keys order rest: who needs it most stands there, and Enter gives it, with food and bed', async () => {
  const server = aRoom();
  const stage = await showRoom(<Ordered />, server, { id: 'ana' });
  await stage.user.click(screen.getByRole('button', { name: 'Z' }));
  const dialog = screen.getByRole('dialog', { name: 'Order rest' });
  expect(within(dialog).getByRole('button', { name: /Name of bo/ })).toBeTruthy();
  await act(async () => {});
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('resting');
  // Nobody said where: nothing of it is on the record.
  expect(server.log.some(({ type }) => type === 'rest.places_set')).toBe(false);
});

it('[FAT-6] the order goes to somebody else where the commander says so, and says where food and bed are', async () => {
  const server = aRoom();
  const stage = await showRoom(<Ordered />, server, { id: 'ana' });
  await stage.user.click(screen.getByRole('button', { name: 'Z' }));
  const dialog = screen.getByRole('dialog', { name: 'Order rest' });
  await stage.user.click(within(dialog).getByRole('button', { name: /Name of bo/ }));
  await stage.user.click(screen.getByRole('option', { name: /Name of cy/ }));
  await stage.user.type(within(dialog).getByRole('textbox', { name: 'Where to eat' }), 'Kitchen');
  await stage.user.type(within(dialog).getByRole('textbox', { name: 'Where to sleep' }), 'Hotel Anker');
  await stage.user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'You look tired{Enter}');
  await stage.settle();
  expect(server.state.places).toEqual({ food: 'Kitchen', bed: 'Hotel Anker' });
  expect(server.state.participants['cy']?.rest).toMatchObject({ orderedBy: 'ana', reason: 'You look tired' });
});

it('[FAT-6] who does not lead has no key for it', async () => {
  await showRoom(<Ordered />, aRoom(), { id: 'bo' });
  expect(screen.getByRole('button', { name: 'Z' }).hasAttribute('disabled')).toBe(true);
});

it('[FAT-6] in the cockpit a strip says that sounds are off, who calls back, and is the way back', async () => {
  const server = aRoom();
  server.by(ANA, 'rest.set_places', { food: 'Kitchen', bed: '' });
  server.by(ANA, 'rest.order', { participant: 'bo', reason: 'ten hours' });
  const stage = await showRoom(<RestStrip />, server, { id: 'bo' });
  const strip = screen.getByRole('region', { name: 'Your rest' });
  expect(strip.textContent).toContain('sounds and notices are off');
  expect(strip.textContent).toContain('Name of ana ordered it: ten hours · Food: Kitchen');
  server.by(ANA, 'rest.end', { participant: 'bo' });
  await stage.settle();
  expect(strip.textContent).toContain('Name of ana calls you back');
  await stage.user.click(within(strip).getByRole('button', { name: 'I am back' }));
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('active');
  expect(screen.queryByRole('region', { name: 'Your rest' })).toBeNull();
});

it('[FAT-2 SHIFT-1] the row says which rule it is, and when somebody is on next', async () => {
  const server = aRoom();
  const from = plus(server.now, 13 * HOUR);
  server.by(ANA, 'shift.plan', {
    shifts: [
      { role: 'responder', person: 'cy', from, to: plus(from, 8 * HOUR) },
      { role: 'responder', person: 'bo', slot: 2, from, to: plus(from, 8 * HOUR) },
    ],
  });
  const stage = await showRoom(<People onRequest={() => {}} />, server, { id: 'ana' });
  const row = (name: string) => screen.getByText(name).closest('li')?.textContent ?? '';
  await stage.pass(91);
  expect(row('Name of bo')).toContain('break soon');
  expect(row('Name of bo')).toMatch(/next \d\d:\d\d/);
  expect(row('Name of ana')).not.toContain('next');
  server.by(ANA, 'participant.release', { participant: 'cy' });
  await stage.settle();
  expect(row('Name of cy')).toMatch(/off shift.*next \d\d:\d\d/);
  await stage.pass(11 * 60);
  expect(row('Name of bo')).toContain('over 12 h on duty');
});

it('[SHIFT-1] leadership says where somebody is at home, and their night is shown beside them', async () => {
  const server = aRoom();
  const stage = await showRoom(
    <>
      <People onRequest={() => {}} />
      <PeopleDialogs request={{ kind: 'describe', participant: 'bo' }} onClose={() => {}} />
    </>,
    server,
    { id: 'ana' },
  );
  const dialog = screen.getByRole('dialog', { name: 'Home and skills of Name of bo' });
  expect(dialog.textContent).not.toContain('as on this device');
  await stage.user.click(within(dialog).getByRole('button', { name: /Time zone at home/ }));
  // By its text: a look for roles takes seconds among all zones there are.
  await stage.user.click(screen.getByText('America/Los_Angeles'));
  await stage.user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await stage.settle();
  expect(server.state.participants['bo']?.zone).toBe('America/Los_Angeles');
  const row = () => screen.getByText('Name of bo', { selector: 'li *' }).closest('li')?.textContent;
  expect(row()).toContain('01:00night');
  await stage.pass(8 * 60);
  expect(row()).toContain('09:00there');
});

it('[FAT-6] an order does not write over where food and bed are, which somebody else said meanwhile', async () => {
  const server = aRoom();
  const stage = await showRoom(<Ordered />, server, { id: 'ana' });
  await stage.user.click(screen.getByRole('button', { name: 'Z' }));
  server.by(ANA, 'rest.set_places', { food: 'Kitchen', bed: 'Hotel Anker' });
  await stage.settle();
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('resting');
  expect(server.state.places).toEqual({ food: 'Kitchen', bed: 'Hotel Anker' });
});
