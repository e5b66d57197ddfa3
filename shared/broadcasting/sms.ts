/** What the alphabet of short messages has; a text with any other sign takes two bytes a sign. */
const PLAIN = /^[\n\r @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;

/** Signs of that alphabet that take the room of two. */
const DOUBLE = /[\^{}\\[~\]|€]/g;

/** How much one short message holds of a text: 160 signs, or 70 where it takes another alphabet. */
export function smsCut(text: string): {
  readonly limit: 160 | 70;
  readonly shown: string;
  readonly isCut: boolean;
} {
  const isPlain = PLAIN.test(text);
  const limit = isPlain ? 160 : 70;
  let room: number = limit;
  let shown = '';
  for (const sign of text) {
    room -= isPlain ? (sign.match(DOUBLE) === null ? 1 : 2) : sign.length;
    if (room < 0) return { limit, shown, isCut: true };
    shown += sign;
  }
  return { limit, shown, isCut: false };
}
