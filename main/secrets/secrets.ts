import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type DeskSession, deskSessionSchema, type SecretStore } from '#shared/desktop/session.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Setting } from '../settings/settings.ts';
import type { KeyStore } from './key-store.ts';

/** The sessions of this person on this machine, one a server, by the server's name (`homeName`). */
export interface Secrets {
  store(): SecretStore;
  get(home: string): Promise<DeskSession | null>;
  set(home: string, session: DeskSession): Promise<void>;
  remove(home: string): Promise<void>;
  /** Whether sessions outlive the program, where the system has no key store. Those that are there are written or erased. */
  keep(keeps: boolean): Promise<void>;
}

interface SecretsDeps {
  readonly keys: KeyStore;
  /** The file that has them, encrypted. */
  readonly path: string;
  /** Whether the person wants them kept although the system has no key store. */
  readonly keepWeakly: Setting<boolean>;
}

const fileSchema = z.strictObject({ version: z.literal(1), sessions: z.record(z.string(), z.base64()) });

/** What is encrypted: a session, and whose server it is for. Moved to another server's name it opens nothing. */
const sealedSchema = z.strictObject({ home: z.string(), session: deskSessionSchema });

/**
 * Opens the file of sessions. Nothing is ever written in clear text: where nothing can be encrypted they live as long
 * as the program. A session that cannot be decrypted counts as none, and stays until another takes its place.
 */
export async function openSecrets({ keys, path, keepWeakly }: SecretsDeps): Promise<Secrets> {
  let sealed = await readSealed(path);
  const opened = new Map<string, DeskSession | null>();
  let written: Promise<void> = Promise.resolve();

  function store(): SecretStore {
    const { strength } = keys;
    const chosen = keepWeakly.read();
    const keeps = strength === 'system' || (strength === 'weak' && chosen !== false);
    return { store: strength, keeps, chosen: chosen !== undefined };
  }
  /** One after the other: the last one that was asked for is the one that stays. */
  function change(make: (now: Sealed) => Promise<Sealed>): Promise<void> {
    written = written
      .catch(() => {})
      .then(async () => {
        const next = await make(sealed);
        await writeWhole(
          path,
          JSON.stringify({ version: 1, sessions: next } satisfies z.input<typeof fileSchema>),
        );
        sealed = next;
      });
    return written;
  }
  async function seal(home: string, session: DeskSession): Promise<string> {
    return (await keys.encrypt(JSON.stringify({ home, session }))).toString('base64');
  }
  async function open(home: string): Promise<DeskSession | null> {
    const encrypted = sealed[home];
    if (encrypted === undefined || keys.strength === 'none') return null;
    try {
      const read = sealedSchema.safeParse(JSON.parse(await keys.decrypt(Buffer.from(encrypted, 'base64'))));
      return read.success && read.data.home === home ? read.data.session : null;
    } catch {
      return null;
    }
  }
  async function get(home: string): Promise<DeskSession | null> {
    const known = opened.get(home);
    if (known !== undefined) return known;
    const session = await open(home);
    // Another may have been set meanwhile.
    if (!opened.has(home)) opened.set(home, session);
    return opened.get(home) ?? null;
  }

  return {
    store,
    get,
    set: async (home, session) => {
      opened.set(home, session);
      if (store().keeps) await change(async (now) => ({ ...now, [home]: await seal(home, session) }));
    },
    remove: async (home) => {
      opened.set(home, null);
      await change(async ({ [home]: _gone, ...others }) => others);
    },
    keep: async (keeps) => {
      // All of them live on as long as the program, also those that nobody has asked for yet.
      await Promise.all(Object.keys(sealed).map(get));
      keepWeakly.write(keeps);
      if (keys.strength !== 'weak') return;
      await change(async (now) => {
        if (!keeps) return {};
        const fresh = [...opened].flatMap(([home, session]) =>
          session === null ? [] : [[home, session] as const],
        );
        const added = await Promise.all(
          fresh.map(async ([home, session]) => [home, await seal(home, session)]),
        );
        return { ...now, ...Object.fromEntries(added) };
      });
    },
  };
}

type Sealed = Readonly<Record<string, string>>;

/** What is in the file; one that is missing or damaged holds nothing that could be decrypted. */
async function readSealed(path: string): Promise<Sealed> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).sessions;
  } catch {
    return {};
  }
}
