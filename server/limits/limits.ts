import { z } from 'zod';
import type { Rate } from './token-bucket.ts';

/**
 * What may be asked of a server. The defaults are far above what people and their screens do: a screen asks for the
 * time every two seconds, and a room behind one office's router has one address.
 */
export interface Limits {
  /** Messages of one socket. */
  readonly messages: Rate;
  /** Messages and requests of one person, over all their screens. */
  readonly person: Rate;
  /** Requests and handshakes of one address, and the messages of all who are signed in from it. */
  readonly address: Rate;
  /** Files of one person. */
  readonly files: Rate;
  /** Webhooks of one alert sender, wherever they come from. */
  readonly alerts: Rate;
  /** Wrong tokens and invitations of one address: strict, so that guessing is slow and the log stays readable. */
  readonly failures: Rate;
  /** Wishes of one address to get updates by e-mail: an office's router has one, a machine that mails the world does not go far. */
  readonly subscriptions: Rate;
  /** Mails with a code, of one person, and to one address, whoever asks for them. */
  readonly codes: Rate;
}

export const LIMITS: Limits = {
  messages: { burst: 1_000, perSecond: 200 },
  person: { burst: 2_000, perSecond: 400 },
  address: { burst: 60_000, perSecond: 5_000 },
  files: { burst: 30, perSecond: 0.5 },
  alerts: { burst: 10_000, perSecond: 500 },
  failures: { burst: 30, perSecond: 0.5 },
  subscriptions: { burst: 20, perSecond: 0.05 },
  codes: { burst: 3, perSecond: 0.002 },
};

const rate = z
  .strictObject({ burst: z.int().min(1).max(1e9), perSecond: z.number().min(0.001).max(1e9) })
  .optional();

/** A server's own limits in its settings file: any of them, none required. */
export const limitsSchema = z.strictObject(
  Object.fromEntries(Object.keys(LIMITS).map((name) => [name, rate])) as {
    [Name in keyof Limits]: typeof rate;
  },
);
