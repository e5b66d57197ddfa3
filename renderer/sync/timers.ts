/** How to wait, for what has to: handed in, so that a test can let its own time pass. */
export interface Timers {
  /** Runs something once after so many milliseconds; returns how to stop it. */
  after(ms: number, run: () => void): () => void;
}

/** The page's own. */
export const pageTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
