/** What a terminal obeys instead of showing, and what turns or breaks a line; line feeds are the writer's own. */
const OBEYED = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** A text for a terminal or a log: what it would obey is spelt out, as JSON spells it (`\u001b`). */
export function printable(text: string): string {
  return text.replace(OBEYED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
