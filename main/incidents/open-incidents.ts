import type { KnownAttention } from '../attention/known-attention.ts';
import type { ServerHost } from '../server-host/server-host.ts';

interface OpenIncidentsDeps {
  readonly server: Pick<ServerHost, 'openIncidents'>;
  readonly attention: Pick<KnownAttention, 'now'>;
  /** Whether the windows are at this machine's own room. */
  readonly isHome: () => boolean;
  /** Calls once, after so many milliseconds. Returns how to call it off. */
  readonly later: (ms: number, run: () => void) => () => void;
}

/** How many incidents are open in which this program has a part. */
export interface OpenIncidents {
  /** On this machine's own server, without asking: what its end would stop. 0 where nobody knows of any. */
  readonly here: () => number;
  /** Here, and at the server where the windows are; null where one of them cannot be told. */
  readonly everywhere: () => Promise<number | null>;
  readonly stop: () => void;
}

const ASKED_EVERY_MS = 10_000;

/**
 * Counts open incidents. The cockpit knows those of the server where it is; this machine's own server is asked now and
 * then, since nobody may be signed in here, or the windows be elsewhere, while others work in this machine's room.
 */
export function countOpenIncidents({ server, attention, isHome, later }: OpenIncidentsDeps): OpenIncidents {
  let told = 0;
  let stop = (): void => {};
  let isStopped = false;

  async function ask(): Promise<number | null> {
    const count = await server.openIncidents();
    told = count ?? told;
    return count;
  }
  async function askOn(): Promise<void> {
    await ask();
    if (!isStopped) stop = later(ASKED_EVERY_MS, () => void askOn());
  }
  void askOn();

  return {
    here: () => {
      const { isKnown, incidents } = attention.now();
      // Not everybody sees every incident, but all of them stop; and the cockpit knows of a new one first.
      return isHome() && isKnown ? Math.max(incidents.length, told) : told;
    },
    everywhere: async () => {
      const own = await ask();
      if (own === null || isHome()) return own;
      const { isKnown, incidents } = attention.now();
      return isKnown ? own + incidents.length : null;
    },
    stop: () => {
      isStopped = true;
      stop();
    },
  };
}
