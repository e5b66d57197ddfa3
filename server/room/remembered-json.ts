const remembered = new WeakMap<object, string>();

/**
 * The JSON of a value that never changes and is told many times: an event, a folded state. It is made text once, for
 * the frame to everybody, the answer to its author and whoever joins later, and forgotten with the value.
 */
export function rememberedJson(value: object): string {
  const known = remembered.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  remembered.set(value, text);
  return text;
}
