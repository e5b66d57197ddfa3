import type { Page } from '@playwright/test';

/** What went wrong on a page, in the order in which it did: empty where text was only text. */
export interface Watch {
  /** Scripts that ran, foreign requests, violations of the policy, and whatever the page complained of. */
  readonly harm: () => Promise<readonly string[]>;
}

/** Watches a page from before its first document. */
export async function watched(page: Page, url: string): Promise<Watch> {
  const harm: string[] = [];
  const own = new URL(url).host;
  page.on('pageerror', ({ message }) => harm.push(`error: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') harm.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => harm.push('a window was opened'));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && host !== own) harm.push(`request: ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame.parentFrame() !== null) harm.push(`frame: ${frame.url()}`);
  });
  await page.exposeFunction('tellOfViolation', (directive: string) => void harm.push(`policy: ${directive}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { tellOfViolation } = window as unknown as { tellOfViolation: (said: string) => void };
      tellOfViolation(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return {
    async harm() {
      const ran = await page.evaluate(() => '__hit' in window);
      const planted = await page
        .locator(
          'img[src="x"], a[href^="javascript:" i], [onload], [onerror], [onclick], iframe, object, embed, base, main form[action]',
        )
        .count();
      return [
        ...harm,
        ...(ran ? ['a script ran'] : []),
        ...(planted > 0 ? [`${planted} planted elements`] : []),
      ];
    },
  };
}
