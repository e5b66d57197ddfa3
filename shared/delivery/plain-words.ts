/**
 * Text as chats and pages may have it: line breaks are `\n`, and no other sign controls anything.
 */
export function printable(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** Calls of everybody as mere words: an invisible sign within keeps any program from taking them for more. */
export function withoutCalls(text: string): string {
  return text.replace(/@(?=(?:everyone|everybody|channel|here|all|team|group)\b)/gi, `@${WORD_JOINER}`);
}

/** The same of tags and mentions, for readers that know no way to write a `<` that is only one. */
export function withoutTags(text: string): string {
  return text.replace(/<(?=[a-z/!?])/gi, `<${WORD_JOINER}`);
}

/** It has no width, and no line breaks at it. */
const WORD_JOINER = '\u2060';

/**
 * The beginning of a text that a channel has room for, `mark` at its end where there is more. `room` measures one
 * sign (a code point); a pair of surrogates is never torn apart.
 */
export function cutTo(
  text: string,
  limit: number,
  mark: string,
  room: (sign: string) => number = (sign) => sign.length,
): { readonly shown: string; readonly isCut: boolean } {
  const ofMark = roomOf(mark, room);
  let used = 0;
  let atMark = 0;
  let end = 0;
  for (const sign of text) {
    used += room(sign);
    if (used > limit) return { shown: `${text.slice(0, atMark).trimEnd()}${mark}`, isCut: true };
    end += sign.length;
    if (used + ofMark <= limit) atMark = end;
  }
  return { shown: text, isCut: false };
}

function roomOf(text: string, room: (sign: string) => number): number {
  let all = 0;
  for (const sign of text) all += room(sign);
  return all;
}
