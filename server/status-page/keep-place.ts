import type { Clock, Stop } from '#server/clock.ts';
import type { Log } from '#server/log.ts';
import { MINUTE, SECOND } from '#shared/time/instant.ts';
import type { Place } from './place.ts';

export interface KeepPlaceOptions {
  readonly place: Place;
  /** All files of the page as it is now. */
  readonly files: () => ReadonlyMap<string, string>;
  readonly onChange: (listener: () => void) => Stop;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

/** What happens in this time goes out together. */
const SOON_MS = 200;

/** Days go by and the workspace changes without news from a room: so often it is looked at anyway. */
const AGAIN_MS = MINUTE;

/** After a failure it is tried again, each time after twice as long, up to this. */
const FIRST_RETRY_MS = SECOND;
const LONGEST_RETRY_MS = MINUTE;

/**
 * Keeps a place as the status page is. Nothing in the room waits for it: a disk or a store that fails is told in the log,
 * and tried again for as long as it takes.
 */
export function keepPlace(options: KeepPlaceOptions): {
  readonly run: () => void;
  readonly stop: () => Promise<void>;
} {
  const { place, files, onChange, clock, log } = options;
  let timer: Stop | null = null;
  let current: Promise<void> | null = null;
  let isAskedAgain = false;
  let failures = 0;
  let isStopped = false;
  let deaf: Stop | null = null;

  function wake(ms: number): void {
    timer?.();
    timer = isStopped ? null : clock.after(ms, begin);
  }

  function begin(): void {
    if (current !== null) {
      isAskedAgain = true;
      return;
    }
    isAskedAgain = false;
    current = bring().finally(() => {
      current = null;
      wake(isAskedAgain ? SOON_MS : failures === 0 ? AGAIN_MS : retryAfter(failures));
    });
  }

  async function bring(): Promise<void> {
    try {
      await place.bring(files());
      if (failures > 0)
        log.info({ place: place.name }, 'the status page is up to date again where it is kept');
      failures = 0;
    } catch (err) {
      failures += 1;
      log.warn({ err, place: place.name, failures }, 'the status page cannot be written: it is tried again');
    }
  }

  return {
    run() {
      deaf = onChange(() => wake(failures === 0 ? SOON_MS : retryAfter(failures)));
      begin();
    },
    async stop() {
      isStopped = true;
      timer?.();
      deaf?.();
      await current;
      // What was said last goes out, too; where that fails, the next start makes up for it.
      if (failures === 0) await bring();
    },
  };
}

function retryAfter(failures: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
}
