/** Work that is done once a frame, however often it is asked for. */
export interface FrameBatch {
  ask(): void;
  /** Does it now where it was asked for, without waiting for the frame. */
  flush(): void;
  stop(): void;
}

/** Hidden windows get no frames; badges and sounds must go on there. */
const LATEST_MS = 250;

export function createFrameBatch(work: () => void): FrameBatch {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function stop() {
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = undefined;
  }
  function flush() {
    if (frame === undefined) return;
    stop();
    work();
  }
  return {
    ask: () => {
      if (frame !== undefined) return;
      frame = requestAnimationFrame(flush);
      timer = setTimeout(flush, LATEST_MS);
    },
    flush,
    stop,
  };
}

/** What a browser that does not tell its idle times is given after each frame. */
const ASSUMED_MS = 3;
/** A page that is never idle goes on nevertheless, a little at a time. */
const AT_LAST_MS = 1_000;

/** Does what nobody waits for when a frame has time left; hidden pages have all of it. */
export function whenIdle(page: Document, work: (left: number) => void): void {
  if (page.hidden) setTimeout(() => work(ASSUMED_MS));
  else if (typeof requestIdleCallback === 'function')
    requestIdleCallback((idle) => work(Math.max(1, idle.timeRemaining())), { timeout: AT_LAST_MS });
  else requestAnimationFrame(() => setTimeout(() => work(ASSUMED_MS)));
}
