import { readAtMost } from '../../files/read-at-most.ts';
import { writeBeside } from '../../files/write-beside.ts';
import { carrySettings } from '../carry-settings.ts';
import { createSettings } from '../settings.ts';
import { SETTINGS_VERSION } from '../settings-file.ts';
import { memoryFile } from './memory-file.ts';

/** A machine with its settings, at which its person chooses this file in every dialog. */
export function machine({
  kept = {} as Record<string, unknown>,
  path = '',
  file = undefined as Uint8Array | undefined,
  writing = '',
  saving = '',
} = {}) {
  const content = new Map(Object.entries(kept));
  const disk = memoryFile(content);
  let writes = 0;
  const settings = createSettings({
    ...disk,
    set: (values) => {
      writes += 1;
      if (writing !== '') throw failure(writing);
      disk.set(values);
    },
  });
  const asked: unknown[] = [];
  let rereads = 0;
  let ids = 0;
  const carried = carrySettings({
    window: () => ({}) as never,
    dialog: {
      showSaveDialog: async (_window: unknown, options: unknown) => {
        asked.push(options);
        return { canceled: path === '', filePath: path };
      },
      showOpenDialog: async (_window: unknown, options: unknown) => {
        asked.push(options);
        return { canceled: path === '', filePaths: path === '' ? [] : [path] };
      },
    } as never,
    documents: () => '/home/aiko/Documents',
    language: () => 'en',
    settings,
    write: async (to, bytes) => {
      if (saving !== '') throw failure(saving);
      await writeBeside(to, bytes);
    },
    read: async (from, limit) => file ?? readAtMost(from, limit),
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
    today: () => '2026-11-28',
    reread: () => {
      rereads += 1;
    },
  });
  return { ...carried, settings, content, asked, rereads: () => rereads, writes: () => writes };
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A machine that reads a file of this content: what was said of it, and whether that has changed anything. */
export async function reading(content: string | Uint8Array, kept: Record<string, unknown> = {}) {
  const there = machine({ path: '/media/stick/from-there.json', file: Buffer.from(content), kept });
  const before = JSON.stringify([...there.content]);
  const answer = await there.read();
  return { ...there, answer, hasChanged: JSON.stringify([...there.content]) !== before };
}

/** A file of settings in which these choices stand. */
export function fileOf(
  choices: object,
  head: object = { format: 'quarterdeck-settings', version: SETTINGS_VERSION },
) {
  return JSON.stringify({ ...head, ...choices });
}
