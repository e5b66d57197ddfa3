import { expect, type Page } from '@playwright/test';
import { phoneOn } from './phone.ts';
import type { RoomServer } from './room-server.ts';

/** The owner comes in by their link, and opens the page of the workspace. */
export async function openWorkspace(
  page: Page,
  { url, invite }: Pick<RoomServer, 'url' | 'invite'>,
): Promise<void> {
  await phoneOn(page).join(invite, 'Maya');
  await expect(page).toHaveURL(`${url}/`);
  await page.goto('/workspace');
}
