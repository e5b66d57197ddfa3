import { z } from 'zod';
import { sharingStateSchema } from '#shared/sharing/sharing-state.ts';
import type { Call } from './call.ts';
import { COCKPIT_ONLY } from './windows.ts';

/** Whether others on the network can join the rooms of this machine. */
export const sharingCalls = {
  sharing: { args: z.tuple([]), result: sharingStateSchema, from: COCKPIT_ONLY },
  /** What comes of it is told by `sharingChanged`. It is taken up again at the next start. */
  startSharing: { args: z.tuple([]), result: z.void(), from: COCKPIT_ONLY },
  /** Who came in by it is disconnected; their places and sessions stay. */
  stopSharing: { args: z.tuple([]), result: z.void(), from: COCKPIT_ONLY },
  /** Which of the machine's addresses links have. */
  chooseSharedAddress: {
    args: z.tuple([z.union([z.ipv4(), z.ipv6()])]),
    result: z.void(),
    from: COCKPIT_ONLY,
  },
} as const satisfies Readonly<Record<string, Call>>;

export const sharingNotices = {
  /** How it stands now: switched, a network that came or went, people who came or left. */
  sharingChanged: sharingStateSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;
