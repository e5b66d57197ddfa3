import type { Page } from '@playwright/test';

/** Who sits at the machine says their name, and sees where an incident is declared. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Aiko Tanaka');
  await page.getByRole('button', { name: 'Join the war room' }).click();
  await page.getByRole('heading', { name: 'Declare an incident' }).waitFor();
}

/** Declares an incident, whose room is then shown, with what it needs asked over it. */
export async function declare(page: Page): Promise<void> {
  await page.getByLabel('What is wrong?').fill('Checkout fails in Europe');
  await page.getByRole('button', { name: 'Declare' }).click();
  await page.waitForFunction(() => location.pathname.startsWith('/incidents/'));
}
