import { eventId } from '#shared/ids/ids.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import type { EventBody } from '../event.ts';
import { isSafeAddress, SCHEMES } from './address.ts';
import type { linkCommands } from './commands.ts';
import type { LinkTemplate } from './link.ts';
import { fillTemplate, type TemplateFacts } from './template.ts';

/** Links that a room has at once: the header shows them, and the state must not grow without bound. */
export const MOST_LINKS = 12;

export const decideLinks: Deciders<typeof linkCommands> = {
  'incident.link': (state, { kind, label, url }, { command }) => {
    if (!isSafeAddress(url)) return refuse('address_unsafe', { schemes: SCHEMES.join(', ') });
    const links = Object.values(state.links);
    const before = kind === 'other' ? undefined : links.find((link) => link.kind === kind);
    if (before === undefined && links.length >= MOST_LINKS)
      return refuse('links_full', { limit: MOST_LINKS });
    if (before?.url === url && before.label === (label ?? null)) return refuse('nothing_changed');
    const link = eventId(command, 0);
    return accept({
      type: 'incident.linked',
      data: { link, kind, label: label ?? null, url, replaces: before?.id ?? null },
    });
  },

  'incident.unlink': (state, { link }) => {
    const known = Object.hasOwn(state.links, link) ? state.links[link] : undefined;
    if (known === undefined) return refuse('link_gone');
    return accept({ type: 'incident.unlinked', data: { link, kind: known.kind, label: known.label } });
  },
};

/**
 * The links that a new room gets from the workspace, as the events that follow its declaration; `after` events of the
 * same command come before them. A template that makes no safe address makes no link.
 */
export function linksAtDeclaration(
  templates: readonly LinkTemplate[],
  facts: TemplateFacts,
  command: string,
  after: number,
): readonly EventBody[] {
  return templates
    .flatMap(({ kind, label, template }) => {
      const url = fillTemplate(template, facts);
      return url === null ? [] : [{ kind, label, url }];
    })
    .map((made, index) => ({
      type: 'incident.linked',
      data: { link: eventId(command, after + index), ...made, replaces: null },
    }));
}
