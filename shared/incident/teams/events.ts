/** What happened to teams. Each event says the team's name as it was then: the record outlives the team. */
export interface TeamEvents {
  'team.formed': {
    readonly team: string;
    readonly name: string;
    readonly lead: string;
    readonly members: readonly string[];
  };
  /** What did not change is null. */
  'team.changed': {
    readonly team: string;
    readonly name: string | null;
    readonly lead: string | null;
    readonly former: { readonly name: string; readonly lead: string | null };
  };
  'team.joined': { readonly team: string; readonly name: string; readonly participants: readonly string[] };
  'team.left': { readonly team: string; readonly name: string; readonly participants: readonly string[] };
  'team.dissolved': { readonly team: string; readonly name: string };
}
