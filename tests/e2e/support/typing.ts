import type { Page } from '@playwright/test';

/** Types where the caret is, once a field has it: what opens a form is quick, but not always before the next key. */
export async function typeInField(page: Page, text: string): Promise<void> {
  await page.locator('input:focus, textarea:focus').waitFor();
  await page.keyboard.type(text);
}
