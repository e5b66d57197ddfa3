import type { Proposal } from '#shared/incident/teams/propose.ts';

/** A team that is being made: what stands in the dialog, until it is confirmed. */
export interface TeamDraft {
  readonly key: string;
  readonly name: string;
  readonly lead: string | null;
  /** The lead is one of them. */
  readonly people: readonly string[];
}

/** The proposal as drafts, with names that nobody has taken. */
export function draftsOf(
  { teams }: Proposal,
  nameOf: (topic: string | null, place: number) => string,
): readonly TeamDraft[] {
  return teams.map(({ topic, lead, members }, index) => ({
    key: `t${index}`,
    name: nameOf(topic, index + 1),
    lead,
    people: [lead, ...members],
  }));
}

/** Somebody goes into another team, or to the commander (null). A team that lost its lead so gets the likeliest one. */
export function moved(
  drafts: readonly TeamDraft[],
  person: string,
  to: string | null,
  likelyLead: (people: readonly string[]) => string | null,
): readonly TeamDraft[] {
  return drafts.map((draft) => {
    const others = draft.people.filter((id) => id !== person);
    const people = draft.key === to ? [...others, person] : others;
    const keeps = draft.lead !== null && people.includes(draft.lead);
    return { ...draft, people, lead: keeps ? draft.lead : likelyLead(people) };
  });
}

/** The drafts with one more, empty. */
export function withOneMore(drafts: readonly TeamDraft[], name: string): readonly TeamDraft[] {
  return [...drafts, { key: `t${drafts.length}`, name, lead: null, people: [] }];
}

/** The teams to be formed; those that nobody is in are left out. Null while one of them cannot be formed. */
export function teamsFrom(
  drafts: readonly TeamDraft[],
): readonly { readonly name: string; readonly lead: string; readonly members: string[] }[] | null {
  const teams = drafts
    .filter(({ people }) => people.length > 0)
    .map(({ name, lead, people }) => ({ name, lead, members: people.filter((id) => id !== lead) }));
  const whole = teams.flatMap((team) =>
    team.lead === null || team.name.trim() === '' ? [] : [{ ...team, lead: team.lead }],
  );
  return teams.length > 0 && whole.length === teams.length ? whole : null;
}
