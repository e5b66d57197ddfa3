import { MINUTE } from '#shared/time/instant.ts';

/** Around the place where it belongs, in parts of a character. */
const STEPS = [
  [0, 0],
  [0.3, 0],
  [0.3, 0.3],
  [0, 0.3],
  [-0.3, 0.3],
  [-0.3, 0],
  [-0.3, -0.3],
  [0, -0.3],
  [0.3, -0.3],
] as const;

const EVERY = 4 * MINUTE;

/** How far a picture that stands for hours is moved now, so that it does not burn into the screen. */
export function shiftAt(ms: number): { readonly x: number; readonly y: number } {
  const [x, y] = STEPS[Math.floor(ms / EVERY) % STEPS.length] ?? STEPS[0];
  return { x, y };
}
