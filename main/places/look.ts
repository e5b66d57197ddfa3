import type { Session } from 'electron';
import { z } from 'zod';
import { shownFingerprint } from '#shared/desktop/fingerprint.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { type Mistrusted, type Pinned, trustPlace } from './certificate.ts';

/** Asks a server who it is: null where it is one of ours that this program can talk to, otherwise why not. */
export type Look = (place: Pinned) => Promise<Refusal | null>;

interface LookDeps {
  /** One of its own: no cookie, cache or connection of the windows, and a judge for one certificate at a time. */
  readonly session: Pick<Session, 'fetch' | 'setCertificateVerifyProc' | 'closeAllConnections'>;
  readonly version: string;
}

const ANSWER_LIMIT = 6_000;

/** Loosely: servers of other versions say more, or less. */
const healthSchema = z.object({ version: z.string(), storage: z.string(), protocol: z.int().optional() });

/** Looks at one server after the other. */
export function createLook({ session, version }: LookDeps): Look {
  let before: Promise<unknown> = Promise.resolve();

  async function look({ url, fingerprint }: Pinned): Promise<Refusal | null> {
    const { host } = new URL(url);
    let mistrusted: Mistrusted | undefined;
    await trustPlace(session, { url, fingerprint }, (seen) => {
      mistrusted = seen;
    });
    const answer = await session
      .fetch(`${url}/healthz`, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_LIMIT) })
      .then((response) => response.text())
      .catch(() => undefined);
    if (mistrusted !== undefined) return distrust(host, fingerprint, mistrusted);
    if (answer === undefined) return refusal('place_unreachable', { host });
    const health = healthIn(answer);
    if (health === undefined) return refusal('place_not_quarterdeck', { host });
    return health.protocol === PROTOCOL_VERSION
      ? null
      : refusal('place_other_version', { host, theirs: health.version, ours: version });
  }

  return (place) => {
    const result = before.then(() => look(place));
    before = result.catch(() => {});
    return result;
  };
}

function distrust(host: string, expected: string | null, { found }: Mistrusted): Refusal {
  const shown = shownFingerprint(found);
  return expected === null
    ? refusal('place_certificate_untrusted', { host, found: shown })
    : refusal('place_certificate_changed', { host, expected: shownFingerprint(expected), found: shown });
}

function healthIn(answer: string): z.output<typeof healthSchema> | undefined {
  try {
    return healthSchema.safeParse(JSON.parse(answer)).data;
  } catch {
    return undefined;
  }
}
