import { expect, it, vi } from 'vitest';
import { readyServer, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { apiOf, openRealScreen, tokenIn } from './screens.ts';

/** How often the server is killed while it is sent to. */
const KILLS = Number(process.env['QUARTERDECK_KILLS'] ?? 1);
const GIVEN = 150;

it('[SYNC-4 SYNC-1] a server that is killed while an outbox is half sent has everything afterwards, once and in order', async () => {
  const data = temporaryFolder();
  let server = serverProcess(['--data', data], {});
  const { url, port, invite } = await readyServer(server);
  const owner = await apiOf(url, null).join(tokenIn(invite), 'Olga');
  const { incident } = await apiOf(url, owner).declare({ title: 'Writes blocked' });
  const screen = openRealScreen(url, owner, incident);
  const texts: string[] = [];
  const notes = () =>
    screen
      .told()
      .flatMap(({ type, data }) => (type === 'note.added' ? [(data as { text: string }).text] : []));
  try {
    await vi.waitFor(() => expect(screen.sync.known().connection.status).toBe('live'), { timeout: 15_000 });
    for (let kill = 0; kill < KILLS; kill++) {
      const before = notes().length;
      for (let n = 0; n < GIVEN; n++) {
        texts.push(`${kill}: note ${n}`);
        void screen.sync.give('note.add', { text: texts.at(-1) ?? '' });
      }
      await vi.waitFor(() => expect(notes().length).toBeGreaterThan(before + 20), {
        timeout: 15_000,
        interval: 1,
      });
      server.child.kill('SIGKILL');
      await server.ended;
      expect(screen.sync.known().outbox.length).toBeGreaterThan(0);
      server = serverProcess(['--data', data, '--port', String(port)], {});
      await readyServer(server);
      await vi.waitFor(() => expect(screen.sync.known().outbox).toEqual([]), { timeout: 40_000 });
      expect(notes()).toEqual(texts);
    }
    expect(screen.sync.known().conflicts).toEqual([]);
    expect(screen.failures).toEqual([]);
  } finally {
    screen.stop();
  }
}, 600_000);
