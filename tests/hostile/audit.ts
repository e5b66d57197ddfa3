import type { Page } from '@playwright/test';

/**
 * Texts that run from right to left, or turn what follows, and stand in one line with other words without being kept
 * apart from them: with them a name turns the sentence around it.
 */
export function unisolated(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const turns = /[\p{Bidi_Control}\p{Script=Hebrew}\p{Script=Arabic}]/u;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent ?? '';
      // What is kept apart by marks of its own, within a sentence.
      const bare = text.replace(
        /[\u2066-\u2068][^\u2066-\u2069]*(?:[\u2066-\u2068][^\u2066-\u2069]*\u2069[^\u2066-\u2069]*)*\u2069/gu,
        '',
      );
      if (!turns.test(bare)) continue;
      let box = walker.currentNode.parentElement;
      while (box !== null) {
        const { display, unicodeBidi } = getComputedStyle(box);
        if (display !== 'inline' || /isolate|plaintext/.test(unicodeBidi)) break;
        box = box.parentElement;
      }
      const around = (box?.textContent ?? '').trim();
      if (around !== text.trim())
        found.push(
          `${JSON.stringify(text.slice(0, 60))} in ${JSON.stringify(around.slice(0, 120))} <${box?.tagName}.${box?.className}>`,
        );
    }
    return found;
  });
}

/** How far the page, or a part of it that scrolls up and down only, is wider than its place; what it is, in pixels. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = (element: Element) => element.scrollWidth - element.clientWidth > 1;
    const root = document.scrollingElement;
    const found = root !== null && wide(root) ? [`the page by ${root.scrollWidth - root.clientWidth}`] : [];
    for (const element of document.querySelectorAll('*')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (!/auto|scroll/.test(overflowX) || !/auto|scroll/.test(overflowY)) continue;
      if (element.matches('textarea, input')) continue;
      if (wide(element))
        found.push(`${element.tagName}.${element.className} by ${element.scrollWidth - element.clientWidth}`);
    }
    return found;
  });
}
