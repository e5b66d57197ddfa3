import type { Instant } from '#shared/time/instant.ts';
import { dutyLevel, timeOnIncident } from '../participants/duty.ts';
import type { Participant } from '../participants/participant.ts';
import type { IncidentState } from '../state.ts';
import { isOpen } from '../tasks/task.ts';
import { canLead } from './lookup.ts';
import { directReports } from './span.ts';

/** A team as the program would make it; the commander changes what they know better. */
export interface ProposedTeam {
  /** A word that only this team's tasks share, for its name; null where there is none. */
  readonly topic: string | null;
  readonly lead: string;
  readonly members: readonly string[];
}

export interface Proposal {
  readonly teams: readonly ProposedTeam[];
  /** Who goes on reporting to the commander: staff, and those who lead a team already. */
  readonly stay: readonly string[];
}

/** As many as one lead can follow while working. */
const LARGEST = 5;

/** Who works for the commander directly, whatever the others do. */
const STAFF: ReadonlySet<string> = new Set(['deputy', 'scribe', 'customer-liaison', 'internal-liaison']);

/**
 * Even teams of three to five of those who report to the commander (ROLE-5). Those whose tasks speak of the same things
 * come together. It proposes, and moves nobody.
 */
export function proposeTeams(state: IncidentState, now: Instant): Proposal {
  const leading = new Set(Object.values(state.teams).map(({ lead }) => lead));
  const reports = directReports(state);
  const isStaying = ({ id, role }: Participant) => STAFF.has(role) || leading.has(id);
  const stay = reports.filter(isStaying).map(({ id }) => id);
  const free = byLeadership(
    state,
    reports.filter((person) => !isStaying(person)),
    now,
  );
  const count = Math.ceil(free.length / LARGEST);
  const leads = free.filter((person) => canLead(state, person)).slice(0, count);
  if (leads.length === 0) return { teams: [], stay: reports.map(({ id }) => id) };
  const others = free.filter((person) => !leads.includes(person));
  const teams = gathered(state, leads, others);
  const words = teams.map((team) => team.map(({ id }) => wordsOf(state, id)));
  return {
    stay,
    teams: teams.map((team, index) => ({
      topic: topicOf(words[index] ?? [], words.filter((_, other) => other !== index).flat()),
      lead: team[0]?.id ?? '',
      members: team.slice(1).map(({ id }) => id),
    })),
  };
}

/** Who of some would lead: who has the role, else who is on it for longest and does not need a break now. */
export function likelyLead(
  state: IncidentState,
  people: readonly Participant[],
  now: Instant,
): Participant | undefined {
  return byLeadership(state, people, now).find((person) => canLead(state, person));
}

function byLeadership(
  state: IncidentState,
  people: readonly Participant[],
  now: Instant,
): readonly Participant[] {
  const rank = (person: Participant) =>
    (dutyLevel(person, state.settings, now) === 'red' ? 2 : 0) + (person.role === 'lead' ? 0 : 1);
  return people.toSorted(
    (a, b) => rank(a) - rank(b) || timeOnIncident(b, now) - timeOnIncident(a, now) || (a.id < b.id ? -1 : 1),
  );
}

/** Everybody goes to the smallest teams, there to the one whose tasks have most in common with theirs. */
function gathered(
  state: IncidentState,
  leads: readonly Participant[],
  others: readonly Participant[],
): readonly (readonly Participant[])[] {
  const teams = leads.map((lead) => ({ people: [lead], words: new Set(wordsOf(state, lead.id)) }));
  const largest = Math.ceil((leads.length + others.length) / leads.length);
  const busiestFirst = others.toSorted((a, b) => wordsOf(state, b.id).size - wordsOf(state, a.id).size);
  for (const person of busiestFirst) {
    const words = wordsOf(state, person.id);
    const common = (team: (typeof teams)[number]) => [...words].filter((word) => team.words.has(word)).length;
    const room = teams.filter(({ people }) => people.length < largest);
    const [best] = room.toSorted((a, b) => common(b) - common(a) || a.people.length - b.people.length);
    best?.people.push(person);
    for (const word of words) best?.words.add(word);
  }
  return evened(teams.map(({ people }) => people));
}

/** No team more than one larger than another: who came last moves. */
function evened(teams: readonly Participant[][]): readonly (readonly Participant[])[] {
  for (;;) {
    const bySize = teams.toSorted((a, b) => a.length - b.length);
    const [smallest, largest] = [bySize[0], bySize.at(-1)];
    if (smallest === undefined || largest === undefined || largest.length - smallest.length < 2) return teams;
    const moved = largest.pop();
    if (moved !== undefined) smallest.push(moved);
  }
}

/** Words of a length that says something, in scripts with and without spaces. */
const WORD =
  /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}._-]{2,}|\p{Script=Katakana}[\p{Script=Katakana}ー]+|\p{Script=Han}{2,}/gu;

function wordsOf(state: IncidentState, participant: string): ReadonlySet<string> {
  const titles = Object.values(state.tasks)
    .filter((task) => isOpen(task) && task.assignee === participant)
    .map(({ title }) => title.normalize('NFKC').toLowerCase());
  return new Set(titles.flatMap((title) => title.match(WORD) ?? []));
}

function topicOf(own: readonly ReadonlySet<string>[], others: readonly ReadonlySet<string>[]): string | null {
  const shared = [...new Set(own.flatMap((words) => [...words]))]
    .map((word) => ({ word, count: own.filter((words) => words.has(word)).length }))
    .filter(({ word, count }) => count > 1 && !others.some((words) => words.has(word)))
    .sort((a, b) => b.count - a.count || b.word.length - a.word.length);
  return shared[0]?.word ?? null;
}
