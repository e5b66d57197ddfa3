import type { Evolvers } from '../evolver.ts';
import type { LinkEvents } from './events.ts';
import type { Link } from './link.ts';

export const evolveLinks: Evolvers<LinkEvents> = {
  'incident.linked': (state, { link, kind, label, url, replaces }, { at, actor }) => ({
    ...state,
    links: { ...without(state.links, replaces), [link]: { id: link, kind, label, url, at, by: actor.id } },
  }),
  'incident.unlinked': (state, { link }) => ({ ...state, links: without(state.links, link) }),
};

function without(links: Readonly<Record<string, Link>>, id: string | null): Readonly<Record<string, Link>> {
  return Object.fromEntries(Object.entries(links).filter(([each]) => each !== id));
}
