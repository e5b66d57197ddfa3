import { expect, type Page } from '@playwright/test';

/** When the first part of the program of that name was asked for, by the page's clock; null while it is not here. */
export function askedAt(page: Page, name: string): Promise<number | null> {
  return page.evaluate(
    (part) =>
      performance
        .getEntriesByType('resource')
        .find(
          (entry) =>
            entry.name.includes(`/assets/${part}-`) && (entry as PerformanceResourceTiming).responseEnd > 0,
        )?.startTime ?? null,
    name,
  );
}

/** Waits until the page has every part of the program, those that are not shown too. */
export async function hasAllParts(page: Page): Promise<void> {
  for (const part of ['CockpitPage', 'MyTasksPage', 'FirstRunPage', 'JoinPage', 'en', 'ja'])
    await expect.poll(() => askedAt(page, part), { timeout: 20_000 }).not.toBeNull();
}
