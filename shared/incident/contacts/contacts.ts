import { type Instant, MINUTE, msBetween, toInstant, toMs } from '#shared/time/instant.ts';

/** Ways by which customers get in touch. */
export const CONTACT_SOURCES = ['phone', 'chat', 'mail', 'social'] as const;

export type ContactSource = (typeof CONTACT_SOURCES)[number];

/** How far back the rate looks. */
const RATE_MINUTES = 15;

/** The tally of customers who got in touch. What is needed for the rate is kept by the minute, and no longer than that. */
export interface Contacts {
  readonly total: number;
  readonly bySource: Readonly<Record<ContactSource, number>>;
  readonly recent: readonly { readonly minute: Instant; readonly count: number }[];
}

/** Before anybody was counted. */
export const NO_CONTACTS: Contacts = {
  total: 0,
  bySource: { phone: 0, chat: 0, mail: 0, social: 0 },
  recent: [],
};

/** The tally after a count. */
export function counted(contacts: Contacts, source: ContactSource, delta: number, at: Instant): Contacts {
  const minute = toInstant(Math.floor(toMs(at) / MINUTE) * MINUTE);
  const kept = contacts.recent.filter((each) => isRecent(each.minute, at));
  const same = kept.find((each) => each.minute === minute);
  return {
    total: contacts.total + delta,
    bySource: { ...contacts.bySource, [source]: contacts.bySource[source] + delta },
    recent: [...kept.filter((each) => each.minute !== minute), { minute, count: (same?.count ?? 0) + delta }],
  };
}

/** How many got in touch in the last quarter of an hour; corrections are taken off, and it is never below nothing. */
export function contactRate(contacts: Contacts, now: Instant): number {
  const counts = contacts.recent.filter(({ minute }) => isRecent(minute, now)).map(({ count }) => count);
  return Math.max(
    0,
    counts.reduce((sum, count) => sum + count, 0),
  );
}

function isRecent(minute: Instant, now: Instant): boolean {
  return msBetween(minute, now) < RATE_MINUTES * MINUTE;
}
