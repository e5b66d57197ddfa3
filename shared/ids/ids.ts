/**
 * The id of the n-th event that a command makes. It is derived, not drawn: the optimistic event on the author's
 * screen and the final one on the server are then the same event, and a new thing keeps its identity.
 */
export function eventId(command: string, index: number): string {
  return `${command}.${index}`;
}
