import { emailField } from '#shared/protocol/rest/delivery.ts';
import type { Component } from './components.ts';
import { parameter, properties, words } from './properties.ts';

/** Who is on call by an event, and as what. */
export interface OnCall {
  readonly person: string;
  readonly email: string | null;
  readonly role: string | null;
}

/** PagerDuty: “On Call - Ana Ruiz - Payments Primary”. A name has no hyphen with blanks around it, a schedule may. */
const PAGERDUTY = /^On Call - (.+?)(?: - (.+))?$/i;

/** What only says that somebody is on call: it is neither a name nor a role. */
const ON_CALL =
  /^(?:on[- ]?call|oncall|当番|オンコール)\s*[:：\-–—]\s*|\s+(?:is |\()?on[- ]?call\)?$|(?:さん)?が?(?:当番|オンコール)$/gi;

/** “Ana (Primary)”, “佐藤（一次）”. */
const ROLE_BEHIND = /^(.+?)\s*[(（]([^()（）]+)[)）]$/;

/** “[L1] Ana” and “Primary: Ana”. */
const ROLE_BEFORE = /^(?:\[([^\]]+)\]\s*|([^:：]+)[:：]\s*)(.+)$/;

/** “Ana - Primary”. */
const ROLE_AFTER = /^(.+?)\s+[-–—]\s+(.+)$/;

/** Longer titles are not gone through for a name. */
const LONGEST_TITLE = 300;

/**
 * The people of an event: as PagerDuty writes it in the title; else those who are invited and have not declined, for what the
 * title says; else whom the title names; else the organizer.
 */
export function whoseShift(event: Component): readonly OnCall[] {
  const title = words(event, 'SUMMARY').slice(0, LONGEST_TITLE).replaceAll(/\s+/g, ' ').trim();
  const invited = attendees(event);
  const [, name, schedule] = PAGERDUTY.exec(title) ?? [];
  if (name !== undefined) return [{ person: name, email: invited[0]?.email ?? null, role: schedule ?? null }];
  const named = inTitle(title);
  // A title with one of them is about that one: the others are to know of it.
  const same = invited.find(
    ({ person, email }) => isSame(named.person, person) || isSame(named.person, email),
  );
  if (same !== undefined) return [{ ...same, person: named.person, role: named.role }];
  if (invited.length > 0) return invited.map((each) => ({ ...each, role: title === '' ? null : title }));
  if (named.person !== '') {
    const email = emailField.safeParse(named.person).data ?? null;
    return [{ person: named.person, email, role: named.role }];
  }
  const organizers = persons(event, 'ORGANIZER');
  return organizers.map((each) => ({ ...each, role: null }));
}

function inTitle(title: string): { readonly person: string; readonly role: string | null } {
  const bare = title.replaceAll(ON_CALL, '').trim();
  const [, behindPerson, behindRole] = ROLE_BEHIND.exec(bare) ?? [];
  if (behindPerson !== undefined) return { person: behindPerson, role: behindRole ?? null };
  const [, bracket, colon, beforePerson] = ROLE_BEFORE.exec(bare) ?? [];
  if (beforePerson !== undefined) return { person: beforePerson, role: bracket ?? colon ?? null };
  const [, afterPerson, afterRole] = ROLE_AFTER.exec(bare) ?? [];
  return afterPerson === undefined
    ? { person: bare, role: null }
    : { person: afterPerson, role: afterRole ?? null };
}

/** Those who are invited, without rooms, and without those who will not come. */
function attendees(event: Component): readonly Omit<OnCall, 'role'>[] {
  return persons(event, 'ATTENDEE');
}

function persons(event: Component, name: string): readonly Omit<OnCall, 'role'>[] {
  const found = new Map<string, Omit<OnCall, 'role'>>();
  for (const each of properties(event, name)) {
    if (each === null || parameter(each, 'partstat').toUpperCase() === 'DECLINED') continue;
    if (/^(?:ROOM|RESOURCE)$/i.test(parameter(each, 'cutype'))) continue;
    const value = each.getFirstValue();
    const address = typeof value === 'string' ? value.replace(/^mailto:/i, '') : '';
    const email = emailField.safeParse(address).data ?? null;
    const person = parameter(each, 'cn') === '' ? address : parameter(each, 'cn');
    if (person !== '') found.set((email ?? person).toLowerCase(), { person, email });
  }
  return [...found.values()];
}

function isSame(a: string, b: string | null): boolean {
  return b !== null && a !== '' && a.toLowerCase() === b.toLowerCase();
}
