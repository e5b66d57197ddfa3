/**
 * The token of an invitation: of a whole link, of its fragment alone, or pasted bare. Null where the text holds
 * none.
 */
export function invitationToken(text: string): string | null {
  const said = text.trim();
  const fragment = said.includes('#') ? said.slice(said.indexOf('#') + 1) : said;
  return /^[\w.~-]{1,512}$/.test(fragment) ? fragment : null;
}
