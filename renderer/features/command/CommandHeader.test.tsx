import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { asDrill, showRoom } from '#renderer/testing/stage.tsx';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { CommandHeader } from './CommandHeader.tsx';
import { CommandDialogs } from './dialogs/CommandDialogs.tsx';
import type { CommandRequest } from './request.ts';

const ANA = person('ana');

/** The header with its dialogs, as the page composes them. */
function Header() {
  const [request, setRequest] = useState<CommandRequest | null>(null);
  const joined = useRoomView((view) => view.state.incident !== null);
  if (!joined) return null;
  return (
    <>
      <CommandHeader
        onRequest={(asked) => {
          // The transfer has dialogs of its own.
          if (asked.kind !== 'hand-over' && asked.kind !== 'assume' && asked.kind !== 'brief')
            setRequest(asked);
        }}
      >
        {null}
      </CommandHeader>
      {request === null ? null : <CommandDialogs request={request} onClose={() => setRequest(null)} />}
    </>
  );
}

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', eve: 'observer' });
  server.by(ANA, 'command.claim', {});
  return server;
}

function here(): string | null | undefined {
  return screen.getByRole('navigation', { name: 'Phases' }).querySelector('[aria-current="step"]')
    ?.textContent;
}

async function choose(
  stage: { user: { click(element: Element): Promise<void> } },
  menu: RegExp,
  item: string,
) {
  await stage.user.click(screen.getByRole('button', { name: menu }));
  await stage.user.click(screen.getByRole('menuitem', { name: new RegExp(item) }));
}

it('[INC-1] the phases stand in order; forward is one step, back asks first', async () => {
  const server = aRoom();
  const stage = await showRoom(<Header />, server, { id: 'ana' });
  const phases = within(screen.getByRole('navigation', { name: 'Phases' })).getAllByRole('listitem');
  expect(phases.map((phase) => phase.textContent)).toEqual([
    'Detect',
    'Triage',
    'Mobilise',
    'Resolve',
    'Learn',
  ]);
  expect(here()).toBe('Detect');
  await stage.user.click(screen.getByRole('button', { name: 'On to Triage' }));
  await stage.settle();
  expect(here()).toBe('Triage');
  await choose(stage, /More steps/, 'Go back a phase');
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Stay' })).toBeTruthy();
  await stage.user.click(dialog.getByRole('button', { name: 'Back to Detect' }));
  await stage.settle();
  expect(here()).toBe('Detect');
});

it('[INC-1] resolving says what is still open, and closing is asked as what it is', async () => {
  const server = aRoom();
  server.by(ANA, 'task.assign', { title: 'Check', assignee: 'bo' });
  const stage = await showRoom(<Header />, server, { id: 'ana' });
  await choose(stage, /More steps/, 'Resolve');
  expect(screen.getByText('1 task is still open.')).toBeTruthy();
  await stage.user.type(screen.getByRole('textbox', { name: /What resolved it/ }), 'Rolled back');
  await stage.user.click(screen.getByRole('button', { name: 'Resolved' }));
  await stage.settle();
  expect(here()).toBe('Learn');
  await stage.user.click(screen.getByRole('button', { name: 'Close' }));
  const dialog = screen.getByRole('alertdialog', { name: 'Close' });
  await stage.user.click(within(dialog).getByRole('button', { name: 'Close the incident' }));
  await stage.settle();
  expect(here()).toBe('Closed');
  await choose(stage, /More steps/, 'Reopen');
  await stage.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Reopen' }));
  await stage.settle();
  expect(server.state.phase).toBe('resolve');
});

function tellThePublic(server: FakeServer, status: 'investigating' | 'resolved'): void {
  const nextUpdateAt = status === 'resolved' ? null : plus(server.now, 30 * MINUTE);
  server.by(ANA, 'broadcast.draft', { audience: 'public', status, text: 'Payments fail.', nextUpdateAt });
  const draft = Object.values(server.state.broadcasts).at(-1);
  if (draft === undefined) throw new Error('no update was drafted');
  server.by(ANA, 'broadcast.send', { broadcast: draft.id });
  server.letUpdatesOut();
}

it('[CAST-5] resolving and closing say that the public was last told something else', async () => {
  const server = aRoom();
  const stage = await showRoom(<Header />, server, { id: 'ana' });
  await choose(stage, /More steps/, 'Resolve');
  expect(screen.queryByText(/The public was last told/)).toBeNull();
  tellThePublic(server, 'investigating');
  await stage.settle();
  expect(screen.getByText('The public was last told: Investigating.')).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: 'Resolved' }));
  await stage.settle();
  await stage.user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByText('The public was last told: Investigating.')).toBeTruthy();
  tellThePublic(server, 'resolved');
  await stage.settle();
  expect(screen.queryByText(/The public was last told/)).toBeNull();
});

it('[INC-2] raising is one step for anyone with a role', async () => {
  const server = aRoom();
  const stage = await showRoom(<Header />, server, { id: 'bo' });
  await choose(stage, /Severity: SEV2/, 'SEV1');
  await stage.settle();
  expect(server.state.severity).toBe('SEV1');
});

it('[INC-2] lowering is the commander’s, and asks for a reason', async () => {
  const server = aRoom();
  const stage = await showRoom(<Header />, server, { id: 'ana' });
  await choose(stage, /Severity: SEV2/, 'SEV3');
  const dialog = screen.getByRole('dialog', { name: 'Lower to SEV3?' });
  expect(within(dialog).getByRole('button', { name: 'Lower to SEV3' }).hasAttribute('disabled')).toBe(true);
  await stage.user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'One region only{Enter}');
  await stage.settle();
  expect(server.state.severity).toBe('SEV3');
});

it('[INC-2] lowering is not offered to others', async () => {
  const stage = await showRoom(<Header />, aRoom(), { id: 'bo' });
  await stage.user.click(screen.getByRole('button', { name: /Severity: SEV2/ }));
  expect(screen.getByRole('menuitem', { name: /SEV3/ }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByRole('menuitem', { name: /SEV1/ }).getAttribute('aria-disabled')).toBeNull();
});

it('[INC-3] a drill is marked with a stripe and its word', async () => {
  await showRoom(<Header />, asDrill(aRoom()), { id: 'ana' });
  expect(screen.getByText('DRILL')).toBeTruthy();
});

it('[INC-3] a real incident carries no such mark', async () => {
  await showRoom(<Header />, aRoom(), { id: 'ana' });
  expect(screen.queryByText('DRILL')).toBeNull();
});

it('[ROLE-2] taking command asks first, then shows the opening line to say', async () => {
  const server = new FakeServer({ ana: 'lead' });
  const stage = await showRoom(<Header />, server, { id: 'ana' });
  expect(screen.getByText('No commander')).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: 'Take command' }));
  expect(server.state.command.commander).toBeNull();
  const asked = screen.getByRole('dialog', { name: 'Take command?' });
  await stage.user.click(within(asked).getByRole('button', { name: 'Take command' }));
  await stage.settle();
  expect(server.state.command.commander).toBe('ana');
  const claimed = screen.getByRole('dialog', { name: 'You have command' });
  expect(within(claimed).getByText('“This is Name of ana, I am the incident commander.”')).toBeTruthy();
  await stage.user.click(within(claimed).getByRole('button', { name: 'I said it' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('[ROLE-1] who may not claim sees that nobody commands, without the button', async () => {
  await showRoom(<Header />, new FakeServer({ eve: 'observer' }), { id: 'eve' });
  expect(screen.getByText('No commander')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take command' })).toBeNull();
});

it('[ROLE-6] the commander’s own duty: hand over soon at 60 minutes, now at 180', async () => {
  const stage = await showRoom(<Header />, aRoom(), { id: 'bo' });
  await stage.pass(59);
  expect(screen.queryByText(/hand over/)).toBeNull();
  await stage.pass(2);
  expect(screen.getByText('hand over soon')).toBeTruthy();
  await stage.pass(120);
  expect(screen.getByText('hand over now')).toBeTruthy();
});

it('[CLOCK-1] the time since the declaration runs, and in Japanese its words are Japanese', async () => {
  const stage = await showRoom(<Header />, aRoom(), { id: 'bo', language: 'ja' });
  await stage.pass(75);
  const [elapsed] = screen.getAllByRole('timer');
  expect(elapsed?.textContent).toMatch(/^1:15:0\d$/);
  expect(elapsed?.getAttribute('aria-label')).toBe('宣言から 1 時間 15 分');
});
