import { z } from 'zod';

/** An address by which others on the network reach this machine. */
export const lanAddressSchema = z.strictObject({
  address: z.string(),
  /** The network interface's name, as the system has it: `en0`, `Wi-Fi`. */
  network: z.string(),
});

export type LanAddress = Readonly<z.output<typeof lanAddressSchema>>;

/**
 * What is wrong, one at a time, the worst first: no port is free, no certificate can be kept, there is no network, the
 * address that links had is gone, the port that links had was taken.
 */
export const SHARING_PROBLEMS = [
  'no_port',
  'no_certificate',
  'no_network',
  'address_gone',
  'port_taken',
] as const;

export type SharingProblem = (typeof SHARING_PROBLEMS)[number];

/** Whether others on the network can join, and how. */
export const sharingStateSchema = z.strictObject({
  /** `failed`: it was switched on, and cannot be. */
  status: z.enum(['off', 'opening', 'open', 'failed']),
  /** The address of new links, without a slash at its end; null where nobody can come. */
  url: z.url({ protocol: /^https$/ }).nullable(),
  address: z.string().nullable(),
  port: z.int().nullable(),
  /** Every address that links may have, those of the building first. */
  addresses: z.array(lanAddressSchema),
  /** SHA-256 of the certificate, in hexadecimal. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Who is connected by it, the first hundred of them, and how many there are. */
  people: z.array(z.strictObject({ participant: z.string(), name: z.string() })),
  count: z.int(),
  problem: z.enum(SHARING_PROBLEMS).nullable(),
  /** What the problem is about: the address that is gone, the port that was taken. */
  lost: z.string().nullable(),
});

export type SharingState = z.output<typeof sharingStateSchema>;

/** What is asked for: anything free where nothing is said. */
export interface SharingWish {
  /** The port of last time, so that links people hold stay true. */
  readonly port?: number | undefined;
  /** The address of links, where somebody has chosen one. */
  readonly address?: string | undefined;
}

/** Nobody else can join. */
export const NOT_SHARED: SharingState = {
  status: 'off',
  url: null,
  address: null,
  port: null,
  addresses: [],
  fingerprint: null,
  people: [],
  count: 0,
  problem: null,
  lost: null,
};
