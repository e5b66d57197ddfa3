/** Controls, line breaks, and marks that turn text around: with them one name can look like another. */
const DECEPTIVE = '\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069';

const ANY_DECEPTIVE = new RegExp(`[${DECEPTIVE}]`, 'u');
const DECEPTIVE_RUNS = new RegExp(`[${DECEPTIVE}\\s]+`, 'gu');

/** Something that can be seen: not only blanks, marks and joiners. */
const VISIBLE = /[^\p{Z}\p{C}\p{M}]/u;

/**
 * What takes no place on a screen and no part in a word: soft hyphens, blanks of no width, marks of direction, letters
 * that are blank. Joiners stay, emoji and Indic scripts are written with them.
 */
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0001}]/gu;

/** The letters that spell a region behind a black flag, anywhere else. */
const STRAY_TAGS = /(?<![\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0020}-\u{e007f}]+/gu;

/** No language puts more marks on one letter; so many reach over the lines around. */
const MOST_MARKS = 8;
const HEAPED_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/** Whether a text is one line that looks like what it is. */
export function isOneLine(text: string): boolean {
  return !ANY_DECEPTIVE.test(text);
}

/** Whether there is anything to see. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** A text without what nobody sees, so that two that look alike are the same. */
export function asSeen(text: string): string {
  return text.replace(UNSEEN, '').replace(STRAY_TAGS, '').replace(HEAPED_MARKS, '$1').trim();
}

/** A text of somebody else's on one line: whatever would break or turn it becomes a blank. */
export function toOneLine(text: string): string {
  return asSeen(text.replace(DECEPTIVE_RUNS, ' '));
}
