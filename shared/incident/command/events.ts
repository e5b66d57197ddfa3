/** What happened to command. */
export interface CommandEvents {
  'command.claimed': { readonly participant: string; readonly name: string };
  'command.vacated': { readonly participant: string };
  'command.offered': {
    readonly offer: string;
    readonly from: string;
    readonly to: string;
    /** The name of who it is offered to. */
    readonly name: string;
  };
  'command.accepted': {
    readonly offer: string;
    readonly participant: string;
    readonly name: string;
    readonly from: string;
    /** The points of the brief that were read back (`Brief`). */
    readonly confirmed: readonly string[];
  };
  'command.declined': {
    readonly offer: string;
    readonly participant: string;
    readonly reason: string | null;
  };
  'command.cancelled': { readonly offer: string; readonly to: string; readonly reason: string | null };
  /** Somebody took command from the one who had it, without being offered it. */
  'command.assumed': {
    readonly participant: string;
    readonly name: string;
    readonly from: string;
    readonly reason: string;
  };
}
