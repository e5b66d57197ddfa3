import type { Destination } from '#shared/desktop/destination.ts';

/** The scheme by which other programs, chats and tickets lead here. */
export const LINK_SCHEME = 'quarterdeck';

/** Longer than any that we make. */
const LONGEST = 200;

/**
 * All that a link may be: an incident, by an id of signs that no address has to escape. Read as a whole and as text: an
 * address parser would mend, decode and lower what it reads, and something hostile could come out as ours.
 */
const LINK = /^quarterdeck:\/\/incident\/([A-Za-z0-9][A-Za-z0-9._~-]{0,127})\/?$/;

/**
 * Where a link leads: to an incident's page, or nowhere. It navigates and never acts (DESK-2): there is no link that
 * does something, and so none that could be made to.
 */
export function readDeepLink(link: string): Destination | null {
  if (link.length > LONGEST) return null;
  const incident = LINK.exec(link)?.[1];
  return incident === undefined ? null : { to: 'incident', incident };
}

/** Whether an argument is meant as a link of ours, well-made or not. */
function isLink(argument: string): boolean {
  return argument.toLowerCase().startsWith(`${LINK_SCHEME}:`);
}

/** Where a command line leads: it has one link, or it leads nowhere. */
export function linkAmong(argv: readonly string[]): Destination | null {
  const [link, ...more] = argv.filter(isLink);
  return link === undefined || more.length > 0 ? null : readDeepLink(link);
}

/**
 * The arguments that are a person's own. The system starts us with a link that anybody may have written; what stands
 * behind one may have been made of it, by a system that quotes badly, and says nothing to us.
 */
export function argumentsBeforeLink(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex(isLink);
  return at === -1 ? argv : argv.slice(0, at);
}
