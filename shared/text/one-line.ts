/** Controls, line breaks, and marks that turn text around: with them one name can look like another. */
const DECEPTIVE = '\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069';

const ANY_DECEPTIVE = new RegExp(`[${DECEPTIVE}]`, 'u');
const DECEPTIVE_RUNS = new RegExp(`[${DECEPTIVE}\\s]+`, 'gu');

/** Something that can be seen: not only blanks, marks and joiners. */
const VISIBLE = /[^\p{Z}\p{C}\p{M}]/u;

/** Whether a text is one line that looks like what it is. */
export function isOneLine(text: string): boolean {
  return !ANY_DECEPTIVE.test(text);
}

/** Whether there is anything to see. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** A text of somebody else's on one line: whatever would break or turn it becomes a blank. */
export function toOneLine(text: string): string {
  return text.replace(DECEPTIVE_RUNS, ' ').trim();
}
