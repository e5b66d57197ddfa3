const AGAIN_MS = 30_000;
/** Where the browser does not tell when it is idle. */
const MOMENT_MS = 500;

/**
 * Fetches what is not shown yet, one after the other in the browser's idle time, so that every page opens without a
 * line. What does not come is tried again. Who asked their browser to save data is spared. Returns how to stop.
 */
export function fetchAhead(fetches: readonly (() => Promise<unknown>)[], page: Window): () => void {
  let timer: number | undefined;
  let isStopped = false;
  if (!savesData(page.navigator)) next(fetches);
  return () => {
    isStopped = true;
    page.clearTimeout(timer);
  };

  function next(left: readonly (() => Promise<unknown>)[]) {
    const [first, ...rest] = left;
    if (first === undefined || isStopped) return;
    whenIdle(() => {
      if (isStopped) return;
      first().then(
        () => next(rest),
        () => {
          timer = page.setTimeout(() => next(left), AGAIN_MS);
        },
      );
    });
  }
  function whenIdle(work: () => void) {
    if ('requestIdleCallback' in page) page.requestIdleCallback(work);
    else timer = (page as Window).setTimeout(work, MOMENT_MS);
  }
}

function savesData(navigator: Navigator): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
