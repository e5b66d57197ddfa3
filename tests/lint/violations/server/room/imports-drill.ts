// Reported as plugin: A drill is handed in
import { playDrill } from '#drills/player.ts';

export const used = playDrill;
