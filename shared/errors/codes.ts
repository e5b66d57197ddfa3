/** The codes of the protocol. A client may switch on them; the sentence beside a code is for people. */
export const ERROR_CODES = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'invalid',
  'conflict',
  'stale',
  'wrong_state',
  'rate_limited',
  'too_large',
  'storage_unavailable',
  'protocol_unsupported',
  'session_ended',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** The HTTP status that carries a code over REST. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  stale: 409,
  wrong_state: 409,
  rate_limited: 429,
  too_large: 413,
  storage_unavailable: 503,
  protocol_unsupported: 426,
  session_ended: 401,
};
