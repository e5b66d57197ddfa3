/**
 * Marks every style sheet of the page that does not come. Vite asks for each one once only, and takes the second
 * import of its part for styled. Returns how to stop.
 */
export function markFailedStyles(page: Document): () => void {
  const mark = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.dataset['failed'] = '';
  };
  page.addEventListener('error', mark, { capture: true });
  return () => page.removeEventListener('error', mark, { capture: true });
}

/** Asks again for what was marked. Rejects when one still does not come. */
export async function mendStyles(page: Document): Promise<void> {
  const failed = page.querySelectorAll<HTMLLinkElement>('link[data-failed]');
  await Promise.all([...failed].map(mend));
}

function mend(failed: HTMLLinkElement): Promise<void> {
  const again = failed.cloneNode() as HTMLLinkElement;
  delete again.dataset['failed'];
  return new Promise((resolve, reject) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => reject(new Error(`${again.href} did not come`)));
    failed.replaceWith(again);
  });
}
