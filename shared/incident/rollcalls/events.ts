import type { RollCallAnswer } from './roll-call.ts';

/** What happened in roll calls and CAN rounds. */
export interface RollCallEvents {
  'rollcall.started': { readonly rollcall: string; readonly people: readonly string[] };
  'rollcall.answered': {
    readonly rollcall: string;
    readonly participant: string;
    readonly answer: RollCallAnswer;
  };
  /** Everybody who was asked is in exactly one of the lists. */
  'rollcall.closed': {
    readonly rollcall: string;
    readonly complete: boolean;
    readonly reason: string | null;
    readonly ok: readonly string[];
    readonly help: readonly string[];
    readonly silent: readonly string[];
    readonly left: readonly string[];
  };
  'can.started': { readonly round: string; readonly people: readonly string[] };
  'can.answered': {
    readonly round: string;
    readonly participant: string;
    readonly conditions: string;
    readonly actions: string;
    readonly needs: string;
  };
  'can.closed': {
    readonly round: string;
    readonly complete: boolean;
    readonly reason: string | null;
    readonly silent: readonly string[];
  };
}
