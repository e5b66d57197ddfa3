import type { FromServer } from './messages.ts';

type Refused = Omit<Extract<FromServer, { kind: 'refused' }>, 'kind'>;

/** Why the server did not start, for the app to tell: the server's own sentences, or the error's. */
export function startFailure(error: unknown): Refused {
  if (saysWhy(error))
    return { reason: error.reason, sentences: { en: error.sentence('en'), ja: error.sentence('ja') } };
  const message = error instanceof Error ? error.message : String(error);
  return { reason: 'unexpected', sentences: { en: message, ja: message } };
}

interface SaysWhy {
  readonly reason: string;
  readonly sentence: (language: 'en' | 'ja') => string;
}

/** By shape: the server has one door, and the class of its errors is behind it. */
function saysWhy(error: unknown): error is SaysWhy {
  const { reason, sentence } = (error ?? {}) as Partial<Record<keyof SaysWhy, unknown>>;
  return typeof reason === 'string' && typeof sentence === 'function';
}
