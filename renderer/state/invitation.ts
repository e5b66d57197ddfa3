/**
 * The token of an invitation: of a whole link (`…/join#token`), of its fragment alone, or bare. Null where the text
 * holds none: words and cut-off links are too short for one.
 */
export function invitationToken(text: string): string | null {
  const said = text.trim();
  const token = said.slice(said.indexOf('#') + 1);
  return /^[\w.~-]{16,512}$/.test(token) ? token : null;
}
