import { expect, it } from 'vitest';
import { ApiError } from '#renderer/sync/api-error.ts';
import type { FileToSend } from '#renderer/sync/send-file.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { createUploads } from './uploads.ts';

function aFile(name: string, size = 3): File {
  return new File([new Uint8Array(size)], name);
}

/** Uploads whose server answers when the test says so. */
function stage() {
  const sent: (FileToSend & { readonly end: (error?: unknown) => Promise<void> })[] = [];
  const timers: (() => void)[] = [];
  let ids = 0;
  const uploads = createUploads({
    api: {
      sendFile: (_incident, file) => {
        const { promise, resolve, reject } = Promise.withResolvers<void>();
        const end = async (error?: unknown) => {
          if (error === undefined) resolve();
          else reject(error);
          await promise.catch(() => undefined);
          await Promise.resolve();
        };
        sent.push({ ...file, end });
        return promise;
      },
    },
    incident: 'i',
    commandId() {
      ids += 1;
      return `c${ids}`;
    },
    limit: () => 1,
    setTimeout: (run) => timers.push(run),
    clearTimeout: () => undefined,
  });
  const states = () => uploads.list.getState().map(({ name, state }) => `${name} ${state}`);
  return { uploads, sent, timers, states };
}

it('[TL-2] files are sent two at a time, and are gone from the list when the room has them', async () => {
  const { uploads, sent, states } = stage();
  uploads.add([aFile('a'), aFile('b'), aFile('c')]);
  expect(states()).toEqual(['a sending', 'b sending', 'c waiting']);
  sent[0]?.onProgress(0.5);
  expect(uploads.list.getState()[0]?.part).toBe(0.5);
  await sent[0]?.end();
  expect(states()).toEqual(['b sending', 'c sending']);
});

it('[TL-2] what is empty or too large is refused here, with nothing sent', () => {
  const { uploads, sent, states } = stage();
  uploads.add([aFile('empty', 0), aFile('large', 1024 * 1024 + 1), aFile('fits', 1024 * 1024)]);
  expect(states()).toEqual(['empty refused', 'large refused', 'fits sending']);
  const reasons = uploads.list.getState().map(({ error }) => error?.details?.['reason']);
  expect(reasons).toEqual(['attachment_empty', 'attachment_too_large', undefined]);
  expect(sent.map(({ name }) => name)).toEqual(['fits']);
  uploads.remove('c1');
  expect(states()).toEqual(['large refused', 'fits sending']);
});

it('[TL-2 SYNC-1] without a server a file waits, and is sent again under its own id when the line is back', async () => {
  const { uploads, sent, states } = stage();
  uploads.add([aFile('a')]);
  await sent[0]?.end(new ApiError(refusal('server_unreachable')));
  expect(states()).toEqual(['a waiting']);
  uploads.retry();
  expect(states()).toEqual(['a sending']);
  expect(sent.map(({ id }) => id)).toEqual(['c1', 'c1']);
});

it('[TL-2] a refusal stays until it is read, and holds up no other file', async () => {
  const { uploads, sent, states } = stage();
  uploads.add([aFile('a'), aFile('b'), aFile('c')]);
  await sent[0]?.end(new ApiError(refusal('attachment_lies', { name: 'a', content: 'file:html' })));
  expect(states()).toEqual(['a refused', 'b sending', 'c sending']);
});

it('[TL-2] too many at once wait as long as the server says, and go on by themselves', async () => {
  const { uploads, sent, timers, states } = stage();
  uploads.add([aFile('a')]);
  await sent[0]?.end(new ApiError(refusal('rate_limited', { seconds: 5 })));
  expect([states(), timers.length]).toEqual([['a waiting'], 1]);
  timers[0]?.();
  expect(states()).toEqual(['a sending']);
});

it('[TL-2] one that is given up is not sent any further', () => {
  const { uploads, sent, states } = stage();
  uploads.add([aFile('a')]);
  uploads.remove('c1');
  expect(sent[0]?.signal.aborted).toBe(true);
  expect(states()).toEqual([]);
});
