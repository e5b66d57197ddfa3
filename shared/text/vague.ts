/** Openings of an instruction to nobody, in both languages: "can someone look", "誰か見て". */
const VAGUE = [
  /\b(?:can|could|would|will|may|should)\s+(?:someone|somebody|anyone|anybody|one of you|people|we|you all|y'all|everyone|everybody)\b/i,
  /\b(?:someone|somebody|anyone|anybody)\b/i,
  /(?:誰|だれ|どなた)か/,
  /(?:手の空いている|手が空いた|手すきの)(?:人|方)/,
  /(?:みんな|皆さん|皆)で/,
];

/** Whether an instruction reads as if it went to nobody in particular (TASK-1). */
export function readsVague(text: string): boolean {
  const folded = text.normalize('NFKC');
  return VAGUE.some((pattern) => pattern.test(folded));
}
