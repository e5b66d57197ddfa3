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
