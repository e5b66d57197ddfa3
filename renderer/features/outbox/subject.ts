import type { TFunction } from 'i18next';
import type { Conflict, PendingCommand } from '#renderer/state/room-store.ts';
import { ASSIGNABLE_ROLES } from '#shared/incident/roles.ts';
import type { IncidentState } from '#shared/incident/state.ts';

/** What a command may say of itself, over all of its kinds. */
type Said = Readonly<Partial<Record<string, unknown>>>;

/** What a command is about, in the words of the screen: the task, the person, the text. Empty where there is no more to say. */
export function subjectOf(
  { data }: Pick<PendingCommand | Conflict, 'data'>,
  state: IncidentState,
  t: TFunction<readonly ['outbox', 'app']>,
  nameOfAudience: (audience: string) => string,
): string {
  const said = data as Said;
  const text = (name: string) => (typeof said[name] === 'string' ? said[name] : undefined);
  const task = state.tasks[text('task') ?? '']?.title;
  const broadcast = state.broadcasts[text('broadcast') ?? ''];
  const audience = text('audience') ?? broadcast?.audience;
  const minutes = said['minutes'];
  const parts = [
    audience === undefined ? undefined : nameOfAudience(audience),
    text('title') ?? task,
    state.teams[text('team') ?? '']?.name,
    text('name'),
    nameOf(text('assignee') ?? text('participant'), state, t),
    text('role') === undefined ? undefined : t(`app:roles.${text('role')}`),
    severityOf(text('severity'), t),
    text('to') === undefined ? undefined : t(`app:phases.${text('to')}`),
    typeof minutes === 'number' ? t('minutes', { count: minutes }) : undefined,
    text('text') ?? broadcast?.text,
    text('need'),
    text('reason'),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function nameOf(
  who: string | undefined,
  state: IncidentState,
  t: TFunction<readonly ['outbox', 'app']>,
): string | undefined {
  if (who === undefined) return undefined;
  const name = state.participants[who]?.name;
  return name ?? (ASSIGNABLE_ROLES.some((role) => role === who) ? t(`app:roles.${who}`) : who);
}

function severityOf(
  severity: string | undefined,
  t: TFunction<readonly ['outbox', 'app']>,
): string | undefined {
  return severity === 'unknown' ? t('app:severity.unknown') : severity;
}
