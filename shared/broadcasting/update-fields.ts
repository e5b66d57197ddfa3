import type { AudienceDefinition, Checks } from '#shared/incident/broadcasts/audience.ts';
import type { PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { componentsHit } from '#shared/incident/status/standing.ts';
import { isOpen } from '#shared/incident/tasks/task.ts';
import { saidIn } from '#shared/text/wording.ts';
import type { Instant } from '#shared/time/instant.ts';
import { templateOf } from './default-templates.ts';
import { type Rendered, rendered, type TemplateFields } from './template.ts';

const OUTSIDE = ['title', 'since', 'next', 'components'] as const;

/** What a template may name: people outside are told nothing of how the house works on it. */
export const UPDATE_FIELDS: Readonly<Record<Checks, readonly string[]>> = {
  public: OUTSIDE,
  internal: [...OUTSIDE, 'key', 'severity', 'contacts', 'tasks'],
};

/** What an update is written about. */
interface About {
  readonly status: PublicStatus;
  readonly nextUpdateAt: Instant | null;
}

/**
 * What an audience can be told by what the room knows already (CAST-2): to be looked at, not to be believed.
 * @param time says a moment with its zone, in the language of the text
 */
export function filledText(
  state: IncidentState,
  audience: AudienceDefinition,
  about: About,
  language: 'en' | 'ja',
  time: (at: Instant) => string,
): Rendered {
  const all = fieldsOf(state, about, language, time);
  const fields = Object.fromEntries(UPDATE_FIELDS[audience.checks].map((name) => [name, all[name] ?? null]));
  return rendered(templateOf(audience, language, about.status), fields);
}

function fieldsOf(
  state: IncidentState,
  { nextUpdateAt }: About,
  language: 'en' | 'ja',
  time: (at: Instant) => string,
): TemplateFields {
  const { title, key, declaredAt, severity, contacts } = state;
  const hit = componentsHit(state);
  return {
    title,
    key,
    since: time(declaredAt),
    next: nextUpdateAt === null ? null : time(nextUpdateAt),
    severity: severity === 'unknown' ? null : severity,
    contacts: contacts.total === 0 ? null : String(contacts.total),
    components: state.components
      .filter(({ id }) => Object.hasOwn(hit, id))
      .map(({ name }) => saidIn(name, language)),
    tasks: Object.values(state.tasks)
      .filter(isOpen)
      .map((task) => task.title),
  };
}
