/**
 * Seconds that a person takes for something, between two limits: always the same for the same id, so that a drill
 * plays the same each time, and yet not the same for everybody.
 */
export function secondsOf(id: string, from: number, to: number): number {
  let hash = 2166136261;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return from + ((hash >>> 0) % (to - from + 1));
}
