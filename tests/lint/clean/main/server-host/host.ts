import { playDrill } from '#drills/player.ts';

/** Composes the drill with the server. */
export function host(): void {
  playDrill();
}
