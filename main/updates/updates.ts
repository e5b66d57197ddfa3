import type { Updates } from '#shared/desktop/updates.ts';
import type { Setting } from '../settings/settings.ts';
import type { Installer } from './installer.ts';

export interface UpdatesDeps {
  readonly installer: Installer;
  /** How many incidents are open wherever this program has a part in them; null where nobody can say. */
  readonly openIncidents: () => Promise<number | null>;
  /** Whether newer versions may be looked for at all. */
  readonly looks: Setting<boolean>;
  readonly isOnline: () => boolean;
  /** Ends the program as a person does. */
  readonly quit: () => void;
}

/** Newer versions of the program: looked for, fetched and installed only while no incident is open (DESK-5). */
export interface KnownUpdates {
  now(): Updates;
  /** Told of each change. Returns how to stop listening. */
  onChange(listener: (updates: Updates) => void): () => void;
  setLooks(looks: boolean): void;
  /** Whether to look was chosen elsewhere: it holds from now on. */
  reread(): void;
  /** Asks for a newer version and fetches it, where nothing is in the way. Never rejects. */
  look(): Promise<void>;
  /** To be called when an incident may have opened or closed: ends or resumes what is fetched. */
  reconsider(): Promise<void>;
  /** Begins the end that installs. False while an incident is open; that it fails is told by the state. */
  installNow(): Promise<boolean>;
  /**
   * To be asked when the program ends, while its server still answers: the very last step, after everything has stopped.
   * It does nothing unless a version waits and no incident is open.
   */
  lastStep(): Promise<() => void>;
}

/** There is nothing to install. */
function nothing(): void {}

/** Nothing is known yet, and nothing is asked before somebody calls. */
export function knownUpdates({ installer, openIncidents, looks, isOnline, quit }: UpdatesDeps): KnownUpdates {
  const listeners = new Set<(updates: Updates) => void>();
  let known: Updates = {
    isSupported: installer.isSupported,
    looks: looks.read() ?? false,
    stage: 'none',
    version: null,
    isHeld: false,
    failed: false,
  };
  let looking: Promise<void> | undefined;
  let fetching: AbortController | undefined;
  let startsAgain = false;

  return {
    now: () => known,
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    setLooks: (wanted) => {
      looks.write(wanted);
      reread();
    },
    reread,
    look: () => {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    reconsider: async () => {
      if (await isHeld()) fetching?.abort();
      else if (known.stage === 'found' && !known.failed) await fetch();
    },
    installNow: async () => {
      if (known.stage !== 'ready' || (await isHeld())) return false;
      if (installer.installs === 'ends-program') return installBySystem();
      startsAgain = true;
      quit();
      return true;
    },
    lastStep: async () => {
      if (known.stage !== 'ready' || installer.installs !== 'after-end' || (await isHeld())) return nothing;
      return () => installer.install(startsAgain ? 'start' : 'end');
    },
  };

  async function installBySystem(): Promise<boolean> {
    try {
      await installer.prepare();
    } catch {
      change({ stage: 'found', failed: true });
      return true;
    }
    // That took a while, and from here nothing can be taken back.
    if (await isHeld()) return false;
    installer.install('start');
    return true;
  }

  function reread(): void {
    const wanted = looks.read() ?? false;
    if (!wanted) fetching?.abort();
    change({ looks: wanted, failed: false });
  }

  async function look(): Promise<void> {
    if (known.stage !== 'none' && known.stage !== 'found') return;
    if (!(await mayAsk())) return;
    try {
      const version = await installer.look();
      change({ version, stage: version === null ? 'none' : 'found', failed: false });
    } catch {
      change({ failed: true });
      return;
    }
    await fetch();
  }

  async function fetch(): Promise<void> {
    if (known.stage !== 'found' || !(await mayAsk()) || fetching !== undefined) return;
    const one = new AbortController();
    fetching = one;
    change({ stage: 'fetching', failed: false });
    try {
      await installer.fetch(one.signal);
      change({ stage: 'ready' });
    } catch {
      // Ended because an incident opened, or by the person, it is no failure.
      change({ stage: 'found', failed: !one.signal.aborted });
    } finally {
      fetching = undefined;
    }
  }

  /** Nobody outside is asked unless the person wants it, there is a network, and no incident is open. */
  async function mayAsk(): Promise<boolean> {
    if (!installer.isSupported || !known.looks || !isOnline()) return false;
    return !(await isHeld()) && known.looks;
  }

  async function isHeld(): Promise<boolean> {
    const held = (await openIncidents()) !== 0;
    change({ isHeld: held });
    return held;
  }

  function change(part: Partial<Updates>): void {
    const before = known;
    known = { ...known, ...part };
    if (JSON.stringify(before) === JSON.stringify(known)) return;
    for (const listener of listeners) listener(known);
  }
}
