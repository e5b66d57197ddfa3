/**
 * Keeps the screen of a browser awake while the page is seen; the desktop does that by itself. A browser gives the
 * lock up with the page's sight, and is asked again. Returns how to stop.
 */
export function holdAwake(page: Document, wakeLock: Pick<WakeLock, 'request'>): () => void {
  let held: WakeLockSentinel | null = null;
  let isOver = false;
  async function ask(): Promise<void> {
    if (page.hidden || isOver) return;
    // A battery that runs low is a reason to refuse: then the screen sleeps when it does.
    const lock = await wakeLock.request('screen').catch(() => null);
    if (lock === null) return;
    // One at a time: what was held before is given back, and of what comes too late nothing is kept.
    void (isOver ? lock : held)?.release();
    held = lock;
  }
  const seen = () => void ask();
  page.addEventListener('visibilitychange', seen);
  void ask();
  return () => {
    isOver = true;
    page.removeEventListener('visibilitychange', seen);
    void held?.release();
  };
}
