import { z } from 'zod';
import { nameField } from '#shared/incident/fields.ts';
import { ASSIGNABLE_ROLES } from '#shared/incident/roles.ts';

/** Invites somebody into one incident. A pairing code has a time and a use of its own. */
export const inviteSchema = z
  .strictObject({
    role: z.enum(ASSIGNABLE_ROLES),
    name: nameField.optional(),
    ttlMinutes: z.int().min(1).max(43_200).optional(),
    uses: z.int().min(1).max(1_000).optional(),
    code: z.literal(true).optional(),
  })
  .refine(({ code, ttlMinutes, uses }) => code === undefined || (ttlMinutes ?? uses) === undefined, {
    path: ['code'],
    message: 'a pairing code has no ttlMinutes and no uses of its own choosing',
  });

export const invitedSchema = z.object({ url: z.string(), token: z.string() });

export type Invited = Readonly<z.output<typeof invitedSchema>>;

/** An invitation that still lets somebody in; its link is shown to nobody again. */
const openInviteSchema = z.object({
  id: z.string(),
  role: z.enum(ASSIGNABLE_ROLES),
  /** For whom it was meant. */
  name: z.string().nullable(),
  /** The name of who made it; null for the owner's automation. */
  invitedBy: z.string().nullable(),
  createdAt: z.string(),
  /** Null: does not expire. */
  expiresAt: z.string().nullable(),
  usesLeft: z.int(),
});

export const inviteListSchema = z.object({ invites: z.array(openInviteSchema) });

export type InviteList = Readonly<z.output<typeof inviteListSchema>>;

/** Turns an invitation into a session. With a session's own bearer token the same person joins one more incident. */
export const joinSchema = z.strictObject({ token: z.string().min(1).max(512), name: nameField });

/**
 * `session` is the bearer token from now on, `participant` the person's id in every room. `incident` is where the
 * invitation leads; it is missing for the workspace's owner.
 */
export const joinedSchema = z.object({
  session: z.string(),
  participant: z.string(),
  name: z.string(),
  owner: z.boolean(),
  incident: z.string().optional(),
});

export type Joined = Readonly<z.output<typeof joinedSchema>>;

/** Who a bearer token is. */
export const whoSchema = z.object({ participant: z.string(), name: z.string(), owner: z.boolean() });

export type Who = Readonly<z.output<typeof whoSchema>>;

/** A session as the owner, or the person whose it is, sees it. */
const sessionSchema = z.object({
  id: z.string(),
  participant: z.string(),
  name: z.string(),
  owner: z.boolean(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  current: z.boolean(),
});

export const sessionListSchema = z.object({ sessions: z.array(sessionSchema) });

export type SessionList = Readonly<z.output<typeof sessionListSchema>>;
