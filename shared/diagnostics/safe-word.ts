/** Versions, states, platforms and moments: no sentence, no address and no token looks like this. */
const WORD = /^[A-Za-z0-9][A-Za-z0-9.:_+-]{0,31}(?: [A-Za-z]{1,20})?$/;

/** A word of the program's own; null for anything else, and for what is not there. */
export function safeWord(said: string | null): string | null {
  return said !== null && WORD.test(said) ? said : null;
}
