import { z } from 'zod';
import type { Call } from './call.ts';
import { destinationSchema } from './destination.ts';
import { COCKPIT_ONLY } from './windows.ts';

/** The kinds that a person can turn off on this machine, one by one. */
export const NOTIFICATION_KINDS = [
  'task',
  'roll-call',
  'decision',
  'offer',
  'update',
  'overdue',
  'server',
] as const;

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What is asked for by a preference of the screen (CAST-6, SHIFT-2), and the first one that shows how they look. */
const ASKED_FOR = ['sent', 'shift', 'first'] as const;

export const notificationSchema = z.strictObject({
  /** This very thing: it is told once. */
  id: z.string().min(1).max(600),
  /** Its place on the screen: a newer one of the same place takes it. */
  place: z.string().min(1).max(300),
  kind: z.enum([...NOTIFICATION_KINDS, ...ASKED_FOR]),
  title: z.string().min(1).max(700),
  body: z.string().max(20_000),
  /** Where a click leads; null: to the cockpit as it stands. */
  destination: destinationSchema.nullable(),
  /** The word on its one button, where the system has buttons; pressed, the cockpit is told (`notificationAnswered`). */
  action: z.string().min(1).max(40).nullable(),
});

export type DesktopNotification = z.output<typeof notificationSchema>;

/** What became of it. `quiet`: the person looks at the cockpit already, or was told of this very thing before. */
const outcomeSchema = z.enum(['shown', 'quiet', 'off', 'unsupported']);

export type NotificationOutcome = z.output<typeof outcomeSchema>;

const wish = z.boolean().exactOptional();

/** Which of them a person turned on or off. What they did not touch is on. */
export const chosenNotificationsSchema = z.strictObject({
  task: wish,
  'roll-call': wish,
  decision: wish,
  offer: wish,
  update: wish,
  overdue: wish,
  server: wish,
} satisfies Readonly<Record<NotificationKind, z.ZodType>>);

export const notificationChoicesSchema = z.record(z.enum(NOTIFICATION_KINDS), z.boolean());

export type NotificationChoices = z.output<typeof notificationChoicesSchema>;

/** As a new machine has it: every kind. */
export const ALL_NOTIFICATIONS: NotificationChoices = {
  task: true,
  'roll-call': true,
  decision: true,
  offer: true,
  update: true,
  overdue: true,
  server: true,
};

export const notificationCalls = {
  notify: { args: z.tuple([notificationSchema]), result: outcomeSchema, from: COCKPIT_ONLY },
  /** What it is about is over: takes it off the screen. */
  endNotification: { args: z.tuple([z.string().max(600)]), result: z.void(), from: COCKPIT_ONLY },
  notificationChoices: { args: z.tuple([]), result: notificationChoicesSchema, from: COCKPIT_ONLY },
  chooseNotification: {
    args: z.tuple([z.enum(NOTIFICATION_KINDS), z.boolean()]),
    result: notificationChoicesSchema,
    from: COCKPIT_ONLY,
  },
} as const satisfies Readonly<Record<string, Call>>;

export const notificationNotices = {
  /** The person pressed the one button of a notification. The cockpit gives the command, if it still can be given. */
  notificationAnswered: z.strictObject({ id: z.string() }),
} as const satisfies Readonly<Record<string, z.ZodType>>;
