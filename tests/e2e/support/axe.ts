import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on a page, one line each. Legacy mode leaves out frames of other origins, of which these pages have
 * none (the policy forbids them), and with them a second page for every look; what passes is not written out either:
 * a look takes a quarter of the time.
 */
export async function findings(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
