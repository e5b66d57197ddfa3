import type { WireError } from '#shared/protocol/error.ts';

/** Thrown by a route to answer with a refusal of the catalogue. */
export class Refused extends Error {
  readonly error: WireError;

  constructor(error: WireError) {
    super(error.message);
    this.error = error;
  }
}

/** The positive answer, or its refusal thrown. */
export function orRefuse<
  Answer extends { readonly ok: true } | { readonly ok: false; readonly error: WireError },
>(answer: Answer): Extract<Answer, { readonly ok: true }> {
  if (!answer.ok) throw new Refused(answer.error);
  return answer as Extract<Answer, { readonly ok: true }>;
}
