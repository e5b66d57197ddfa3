import { z } from 'zod';
import type { CallName, NoticeName } from './channels.ts';

/** Not zod's own `httpUrl`, which refuses hosts that are addresses. */
const httpUrl = z.url({ protocol: /^https?$/ });

/** Where the room's server answers, without a slash at the end: `http://127.0.0.1:4600`. */
const serverAddressSchema = z.strictObject({ url: httpUrl });

/** A link that signs in the workspace's owner, once; its token is in the fragment. */
const ownerLinkSchema = z.strictObject({ url: httpUrl });

/** What this program is made of, for the about box and for reports of defects. */
const aboutSchema = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  platform: z.string(),
});

/** What the window may ask of the desktop: the arguments, and what comes back. */
export const calls = {
  serverAddress: { args: z.tuple([]), result: serverAddressSchema },
  /** A new link each time. Asked by a window that holds no session; the earlier links end. */
  ownerLink: { args: z.tuple([]), result: ownerLinkSchema },
  about: { args: z.tuple([]), result: aboutSchema },
} as const satisfies Readonly<Record<CallName, { args: z.ZodTuple; result: z.ZodType }>>;

/** What the desktop tells the window unasked. */
export const notices = {
  /** The server answers, for the first time or again after a restart: a line that waits to retry need not. */
  serverReady: serverAddressSchema,
} as const satisfies Readonly<Record<NoticeName, z.ZodType>>;

export type CallArgs<Name extends CallName> = z.output<(typeof calls)[Name]['args']>;
export type CallResult<Name extends CallName> = z.output<(typeof calls)[Name]['result']>;
export type Notice<Name extends NoticeName> = z.output<(typeof notices)[Name]>;

type Calls = {
  readonly [Name in CallName]: (...args: CallArgs<Name>) => Promise<CallResult<Name>>;
};
type Listeners = {
  /** Returns how to stop listening. */
  readonly [Name in NoticeName as `on${Capitalize<Name>}`]: (
    listener: (notice: Notice<Name>) => void,
  ) => () => void;
};

/** `window.quarterdeck` in the desktop's window; a browser has none. */
export type DesktopApi = Calls & Listeners;
