import { type Browser, test as base } from '@playwright/test';

/** A test whose screens are closed behind it: one that is left open ticks, asks for its server and slows all that follow. */
export const test = base.extend<{ readonly screensClosed: undefined }>({
  screensClosed: [
    async ({ browser }, use) => {
      await use(undefined);
      await closeScreens(browser);
    },
    { auto: true },
  ],
});

/**
 * Closes all screens. Whoever ends a server closes them first: what Playwright keeps of a failure it takes from a screen
 * that is being closed, and without its server every screen says that it is offline, whatever went wrong.
 */
export async function closeScreens(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}
