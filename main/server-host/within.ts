/** Waits; rejects at once when the signal says that nobody waits any more. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** What a promise comes to, or undefined when it takes longer than `ms`. */
export async function within<Value>(
  ms: number,
  promise: Promise<Value>,
  sleep: Sleep,
): Promise<Value | undefined> {
  const settled = new AbortController();
  const late = sleep(ms, settled.signal).then(
    () => undefined,
    () => undefined,
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    settled.abort();
  }
}
