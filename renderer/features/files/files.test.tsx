import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { Refuse, showRoom } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import { Attachment } from './Attachment.tsx';
import { FileDrop } from './FileDrop.tsx';
import { FileTray } from './FileTray.tsx';
import { filesIn, named } from './picked.ts';
import { sizeText } from './size.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function carrying(files: readonly File[], types: readonly string[] = ['Files']): DataTransfer {
  return { files, types, dropEffect: 'none' } as unknown as DataTransfer;
}

const EMPTY = new File([], 'empty.log');

const TRAY = (
  <FileDrop>
    <FileTray />
  </FileDrop>
);

it('[TL-2] what is dropped is taken, and refused with its name and a sentence where it cannot be', async () => {
  const { user } = await showRoom(TRAY, new FakeServer({ ana: 'lead' }), { id: 'ana' });
  const place = document.querySelector('.place') as HTMLElement;
  fireEvent.dragOver(place, { dataTransfer: carrying([]) });
  expect(screen.getByText('Drop here to add it to the timeline')).toBeTruthy();
  fireEvent.drop(place, { dataTransfer: carrying([EMPTY]) });
  expect(screen.queryByText('Drop here to add it to the timeline')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('“empty.log” is empty (0 bytes)');
  await user.click(screen.getByRole('button', { name: 'I have read why empty.log was not added' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('[AUTH-1] whoever may not add files is offered no place to drop them', async () => {
  await showRoom(TRAY, new FakeServer({ ana: 'observer' }), { id: 'ana' });
  const place = document.querySelector('.place') as HTMLElement;
  fireEvent.dragOver(place, { dataTransfer: carrying([]) });
  fireEvent.drop(place, { dataTransfer: carrying([EMPTY]) });
  expect(screen.queryByText('Drop here to add it to the timeline')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('[TL-2] where one writes, a table that comes with a picture of itself is pasted as text', () => {
  const picture = new File(['x'], 'image.png', { type: 'image/png' });
  const field = document.createElement('input');
  const office = carrying([picture], ['text/plain', 'text/html', 'Files']);
  expect(filesIn(office, field)).toEqual([]);
  expect(filesIn(office, document.body)).toHaveLength(1);
  expect(filesIn(carrying([picture]), field)).toHaveLength(1);
});

it('[TL-2] a pasted screenshot is named by its time, and names are of one line', () => {
  const at = new Date(2026, 10, 20, 9, 5, 7).getTime();
  const shot = named(new File(['x'], 'image.png', { lastModified: at, type: 'image/png' }));
  expect([shot.name, shot.type]).toEqual(['screenshot-2026-11-20-090507.png', 'image/png']);
  expect(named(new File(['x'], 'a\u202egnp.exe')).name).toBe('a gnp.exe');
  expect(named(new File(['x'], `${'x'.repeat(300)}.png`)).name).toMatch(/^x{196}\.png$/);
});

it('[TL-2] a size reads at a glance, in both languages', () => {
  expect([0, 900, 1_500, 200_000, 10 * 1024 * 1024].map((bytes) => sizeText(bytes, 'en'))).toEqual([
    '0 byte',
    '900 byte',
    '1.5 kB',
    '195 kB',
    '10 MB',
  ]);
  expect(sizeText(1_500, 'ja')).toBe('1.5 KB');
});

function anEvent(more: object) {
  const actor = { id: 'bo', name: 'Bo', role: 'lead' } as const;
  const data = {
    attachment: 'f.0',
    name: 'disk.png',
    mediaType: 'image/png',
    bytes: 2_000,
    sha256: 'a',
    ...more,
  };
  const at = '2026-11-20T10:00:00.000Z';
  return {
    seq: 9,
    id: 'f.0',
    incident: 'i',
    at,
    actor,
    type: 'attachment.added',
    version: 1,
    data,
    command: 'f',
    hash: '',
  };
}

it('[TL-2] a picture has its place before it comes, its name and who added it as its text, and opens large', async () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:disk');
  const { user, asked } = await showRoom(
    <Attachment event={anEvent({ width: 1_920, height: 1_080 })} />,
    new FakeServer({ ana: 'lead' }),
    { id: 'ana', answers: { 'GET /api/v1/incidents/i1/attachments/f.0': () => ({}) } },
  );
  expect(asked.filter((name) => name.includes('attachments'))).toHaveLength(1);
  const picture = screen.getByRole('img', { name: /“disk.png”, added by Bo at/ });
  expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['240', '135']);
  await user.click(screen.getByRole('button', { name: /show large/ }));
  expect(screen.getByRole('dialog', { name: 'disk.png' }).textContent).toContain('1920 × 1080');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('[TL-2] what is no picture, or too large to be drawn everywhere, is a row to download', async () => {
  const server = new FakeServer({ ana: 'lead' });
  const { asked } = await showRoom(
    <>
      <Attachment event={anEvent({ name: 'db2.log', mediaType: 'text/plain' })} />
      <Attachment event={anEvent({ width: 30_000, height: 30_000 })} />
    </>,
    server,
    { id: 'ana' },
  );
  expect(screen.getByRole('button', { name: 'Download db2.log' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Download disk.png' })).toBeTruthy();
  expect(screen.queryByRole('img', { name: /disk/ })).toBeNull();
  expect(asked.filter((name) => name.includes('attachments'))).toEqual([]);
});

it('[LOG-3] of a file that was redacted nothing is shown and nothing is asked for', async () => {
  const event = anEvent({ name: REDACTED, width: 64, height: 64 });
  const { asked } = await showRoom(<Attachment event={event} />, new FakeServer({ ana: 'lead' }), {
    id: 'ana',
  });
  expect(screen.queryByRole('button')).toBeNull();
  expect(asked.filter((name) => name.includes('attachments'))).toEqual([]);
});

it('[LOG-2] a picture that the disk has damaged says so in the place where it would be, and when it is opened', async () => {
  const refuse = () => new Refuse(refusal('attachment_broken', { name: 'disk.png' }), 404);
  const { user } = await showRoom(
    <Attachment event={anEvent({ width: 64, height: 64 })} />,
    new FakeServer({ ana: 'lead' }),
    { id: 'ana', answers: { 'GET /api/v1/incidents/i1/attachments/f.0': refuse } },
  );
  const sentence = '“disk.png” was damaged on the server’s disk and cannot be shown.';
  expect((await screen.findAllByText(sentence, { exact: false })).length).toBe(1);
  await user.click(screen.getByRole('button', { name: /show large/ }));
  expect(screen.getByRole('dialog').textContent).toContain(sentence);
});
