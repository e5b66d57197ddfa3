/** What happened to command. */
export interface CommandEvents {
  'command.claimed': { readonly participant: string; readonly name: string };
  'command.vacated': { readonly participant: string };
}
