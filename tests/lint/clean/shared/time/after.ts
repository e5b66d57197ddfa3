export function after(now: number, milliseconds: number): number {
  return now + milliseconds;
}
