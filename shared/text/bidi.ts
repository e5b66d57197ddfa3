/** The marks by which text turns the direction of what follows, until the mark that ends it. */
const OPENS = /[\u2066-\u2068]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Written from right to left, or a mark that changes the direction: what can move its neighbours. */
const TURNS =
  /[\p{Bidi_Control}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mende_Kikakui}\u07c0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A text that ends all isolation that it began, and none that it did not begin. Anything else would end the isolation
 * that it is shown in, and turn what stands next to it: browsers take marks in the text and those of the page for the
 * same.
 */
export function balanced(text: string): string {
  let open = 0;
  const kept = [...text].filter((sign) => {
    if (OPENS.test(sign)) open += 1;
    if (sign !== POP_ISOLATE) return true;
    open -= 1;
    if (open >= 0) return true;
    open = 0;
    return false;
  });
  return kept.join('') + POP_ISOLATE.repeat(open);
}

/** A text that can stand in a sentence without moving the words around it; most stay as they are. */
export function isolated(text: string): string {
  return TURNS.test(text) ? FIRST_STRONG_ISOLATE + balanced(text) + POP_ISOLATE : text;
}
