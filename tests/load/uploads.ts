import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '#tests/support/percentile.ts';
import { sendFile } from '#tests/support/send-file.ts';
import { commanding } from './commanding.ts';
import { loadedServer } from './loaded-server.ts';
import { peopleOf } from './people.ts';

export interface UploadsJob {
  /** Files that are on their way at once, each of somebody else; a person whose file has arrived sends the next. */
  readonly senders: number;
  readonly bytes: number;
  readonly ms: number;
}

export interface UploadsFound {
  /** What the commander's commands took in milliseconds: alone, and while the files came. */
  readonly alone: readonly [p50: number, p99: number];
  readonly during: readonly [p50: number, p99: number];
  readonly files: number;
  readonly loopMax: number;
}

/** Many people send large files while a commander works. */
export async function uploads({ senders, bytes, ms }: UploadsJob): Promise<UploadsFound> {
  const server = await loadedServer({ limits: { files: { burst: 1_000, perSecond: 1_000 } } });
  const { calls, url } = server;
  try {
    const incident = await calls.declare({ settings: { attachmentsMegabytes: 10_000 } });
    const people = await peopleOf(calls, incident, senders);
    const own = await calls.declare();
    const quiet = await commanding(url, own, 'quiet');
    await wait(ms);
    const alone = (await quiet.stop()).delays;
    await server.begin();
    const content = randomBytes(bytes);
    const busy = await commanding(url, own, 'busy');
    const end = performance.now() + ms;
    let files = 0;
    const sending = people.map(async ({ session }) => {
      while (performance.now() < end) {
        const { status, reason } = await sendFile(calls, incident, content, {
          name: 'core.bin',
          token: session,
        });
        if (status !== 200) throw new Error(`a file was refused: ${reason}`);
        files += 1;
      }
    });
    await Promise.all(sending);
    const during = (await busy.stop()).delays;
    const { loopMax } = await server.usage();
    return { alone: figures(alone), during: figures(during), files, loopMax };
  } finally {
    await server.stop();
  }
}

function figures(delays: readonly number[]): readonly [p50: number, p99: number] {
  return [percentile(delays, 0.5), percentile(delays, 0.99)];
}
