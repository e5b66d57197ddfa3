/**
 * How much a test of faults does: little in `npm test`, and all of it with `FAULTS=long npx vitest run tests/faults`,
 * where it also says what it counted.
 */
export function howLong<Count>(quick: Count, long: Count): Count {
  return process.env['FAULTS'] === 'long' ? long : quick;
}

/** A line for whoever waits for a long run. */
export function figures(line: string): void {
  if (howLong(false, true)) process.stdout.write(`${line}\n`);
}
