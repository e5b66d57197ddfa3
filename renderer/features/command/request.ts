import type { Severity } from '#shared/incident/severity.ts';

/** A dialog of command that is asked for, here or by another part of the screen. */
export type CommandRequest =
  | { readonly kind: 'claim' | 'step-down' | 'back' | 'resolve' | 'close' | 'reopen' }
  | { readonly kind: 'lower-severity'; readonly severity: Severity };

/** What the header can ask for beside that: the transfer of command has dialogs of its own. */
export type HeaderRequest =
  | CommandRequest
  | { readonly kind: 'hand-over' }
  | { readonly kind: 'assume' }
  | { readonly kind: 'brief' };
