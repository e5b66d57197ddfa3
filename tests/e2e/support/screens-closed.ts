import { test as base } from '@playwright/test';

/** A test whose screens are closed behind it: one that is left open ticks, asks for its server and slows all that follow. */
export const test = base.extend<{ readonly screensClosed: undefined }>({
  screensClosed: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
