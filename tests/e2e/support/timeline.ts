import type { Page } from '@playwright/test';
import type { Cockpit } from './cockpit.ts';

/** The newest entries of a screen's timeline as they are read, the last one first. */
export async function newestEntries({ panel }: Cockpit, count: number): Promise<readonly string[]> {
  const texts = await panel('timeline').getByRole('article').allInnerTexts();
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .slice(-count)
    .toReversed();
}

/** Every number of an event that the server has sent to a page, as it came over the line. */
export function eventsSentTo(page: Page): { readonly seqs: () => readonly number[] } {
  const seqs = new Set<number>();
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      for (const [, seq] of String(payload).matchAll(/"seq":(\d+),"id":/g)) seqs.add(Number(seq));
    }),
  );
  return { seqs: () => [...seqs].sort((a, b) => a - b) };
}
