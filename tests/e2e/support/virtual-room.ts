import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { node24 } from '#scripts/steps/node24.mjs';
import { inProject } from '#scripts/steps/project.mjs';
import { MINUTE, SECOND } from '#shared/time/instant.ts';
import { OWNER_TOKEN } from './room-server.ts';
import { test as base, closeScreens } from './screens-closed.ts';

/** A server whose time the test moves. Browsers follow by themselves: they measure the server's clock (SYNC-7). */
export interface VirtualRoom {
  readonly url: string;
  /** The owner's one-time link. */
  readonly invite: string;
  /** Lets so many minutes and seconds pass; the server's reminders come at their moments on the way. */
  readonly pass: (minutes: number, seconds?: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function startVirtualRoom(): Promise<VirtualRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-virtual-'));
  const program = join(import.meta.dirname, 'virtual-server.ts');
  const child = spawn(node24(), [program, folder, inProject('dist', 'renderer'), OWNER_TOKEN], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  async function answer<Answer>(): Promise<Answer> {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the server has ended');
    return JSON.parse(value) as Answer;
  }
  const { url, invite } = await answer<{ url: string; invite: string }>();
  return {
    url,
    invite,
    async pass(minutes, seconds = 0) {
      child.stdin.write(`${minutes * MINUTE + seconds * SECOND}\n`);
      await answer();
    },
    async stop() {
      if (child.exitCode === null) {
        const exit = once(child, 'exit');
        child.kill('SIGKILL');
        await exit;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A test with a server of its own whose time it moves. */
export const test = base.extend<{ readonly room: VirtualRoom }>({
  room: async ({ browser }, use) => {
    const room = await startVirtualRoom();
    await use(room);
    await closeScreens(browser);
    await room.stop();
  },
});
