import type { Outcome } from '#shared/delivery/attempt.ts';
import type { ChannelKind } from '#shared/delivery/delivery.ts';
import type { Update } from '#shared/delivery/update.ts';

/** One update on its way to one recipient. */
export interface Message {
  /** The same at each attempt, and of nothing else. */
  readonly key: string;
  readonly update: Update;
  /** The updates of one incident to one audience belong together. */
  readonly thread: string;
  /** Null where it is only a test, which stands in no thread. */
  readonly recipient: string | null;
  readonly address: string;
  readonly language: 'en' | 'ja';
  readonly secret: string | null;
  /** Where the recipient ends these messages themselves; null where there is no such place. */
  readonly unsubscribe: string | null;
}

/** A way to people outside. */
export interface Channel {
  readonly kind: ChannelKind;
  /** How many are under way at once. */
  readonly most: number;
  /**
   * Makes one attempt. What it answers must be certain: `refused` and `failed` only where the other side has
   * certainly not taken it, `unknown` for everything that leaves a doubt. A promise that rejects is a doubt, too.
   */
  readonly send: (message: Message) => Promise<Outcome>;
  /** Finds out whether a message would be taken, for a channel whose every message is public. */
  readonly probe?: (message: Message) => Promise<Outcome>;
  readonly close: () => void;
}
