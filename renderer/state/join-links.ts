import type { AssignableRole } from '#shared/incident/roles.ts';

/** A link into a room that this screen made. The server keeps only its hash, so it is known nowhere else. */
export interface JoinLink {
  readonly url: string;
  readonly role: AssignableRole;
  readonly uses: number;
  /** Milliseconds by this screen's clock. */
  readonly until: number;
}

/** For whom a link of the war room is: those of the house, or guests from outside. */
export type JoinLinkFor = 'people' | 'guests';

/** Links of this page's life, by room: shown again without making new ones. They are never written anywhere. */
const made = new Map<string, Partial<Record<JoinLinkFor, JoinLink>>>();

/** Rooms that were declared on this screen and not shown yet. */
const declared = new Set<string>();

/** The links of a room that were made here and still let somebody in, as far as this screen knows. */
export function joinLinksOf(incident: string, now: number): Readonly<Partial<Record<JoinLinkFor, JoinLink>>> {
  const known = Object.entries(made.get(incident) ?? {});
  return Object.fromEntries(known.filter(([, link]) => link.until > now));
}

/** Keeps a link that was made, for as long as the page lives. */
export function keepJoinLink(incident: string, whom: JoinLinkFor, link: JoinLink): void {
  made.set(incident, { ...made.get(incident), [whom]: link });
}

/** Notes that this screen has just declared an incident: its war room is to be shown. */
export function noteDeclared(incident: string): void {
  declared.add(incident);
}

/** Whether an incident was just declared here and its card not closed yet: a page that is put up twice shows it once more. */
export function wasDeclared(incident: string): boolean {
  return declared.has(incident);
}

/** The card of a room that was declared here was closed: it is not shown by itself again. */
export function forgetDeclared(incident: string): void {
  declared.delete(incident);
}
