import type { ErrorCode } from './codes.ts';

/** A sentence per language; `{name}` is filled from the refusal's details. */
export interface Sentence {
  readonly en: string;
  readonly ja: string;
}

/** A refusal of the catalogue: its code of the protocol, and what it says. */
export interface Entry extends Sentence {
  readonly code: ErrorCode;
}
