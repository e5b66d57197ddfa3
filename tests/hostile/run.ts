import fc from 'fast-check';

const messages = Number(process.env['HOSTILE'] ?? 1_000);

/**
 * How much is sent: `HOSTILE=50000 npx vitest run tests/hostile` is a long run, `FAST_CHECK_SEED=…` repeats one. Every
 * test sends about so many messages, and the long run says what became of them.
 */
export const HOSTILE_RUN = {
  messages,
  timeout: 60_000 + messages * 40,
  tell(line: string): void {
    if (process.env['HOSTILE'] !== undefined) process.stdout.write(`${line}\n`);
  },
};

/** So many values of an arbitrary, the same ones for the same seed. */
export function* seeded<Value>(arbitrary: fc.Arbitrary<Value>, count: number): Generator<Value> {
  const { seed = 0 } = fc.readConfigureGlobal();
  const stretch = 500;
  for (let made = 0; made < count; made += stretch) {
    yield* fc.sample(arbitrary, { seed: seed + made, numRuns: Math.min(stretch, count - made) });
  }
}
