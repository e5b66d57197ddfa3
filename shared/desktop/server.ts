import { z } from 'zod';
import type { Call } from './call.ts';
import { httpUrl } from './http-url.ts';
import { COCKPIT_ONLY, WINDOW_KINDS } from './windows.ts';

/** Where the room's server answers, without a slash at the end: `http://127.0.0.1:4600`. */
const serverAddressSchema = z.strictObject({ url: httpUrl });

/** A link that signs in the workspace's owner, once; its token is in the fragment. */
const ownerLinkSchema = z.strictObject({ url: httpUrl });

/** `restarting`: its process has ended by itself and is started again. */
export const SERVER_STATES = ['starting', 'running', 'restarting'] as const;

/** Where the room's server is, and the way in for the person at this machine. */
export const serverCalls = {
  serverAddress: { args: z.tuple([]), result: serverAddressSchema, from: WINDOW_KINDS },
  serverState: { args: z.tuple([]), result: z.enum(SERVER_STATES), from: WINDOW_KINDS },
  /** A new link each time. Asked by a window that holds no session; the earlier links end. */
  ownerLink: { args: z.tuple([]), result: ownerLinkSchema, from: COCKPIT_ONLY },
} as const satisfies Readonly<Record<string, Call>>;

export const serverNotices = {
  /** The server answers, for the first time or again after a restart: a line that waits to retry need not. */
  serverReady: serverAddressSchema,
  /** The server's process has ended by itself. It is started again, and `serverReady` follows. */
  serverDown: z.strictObject({}),
} as const satisfies Readonly<Record<string, z.ZodType>>;
