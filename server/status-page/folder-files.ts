import type { Instant } from '#shared/time/instant.ts';
import { FOLDER_ADDRESSES } from './addresses.ts';
import { STATUS_SCRIPT, STATUS_STYLE } from './assets.ts';
import type { PublicFacts } from './facts.ts';
import { statusFeed } from './feed.ts';
import { statusJson } from './json.ts';
import { statusPages } from './page.ts';
import type { SubscribeWay } from './subscribe-page.ts';
import { LANGUAGES } from './words.ts';

/**
 * The whole status page as files that lie beside each other, by name. What others name comes before them.
 *
 * @param subscribe how their readers get updates by e-mail; null where they cannot
 */
export function folderFiles(
  facts: PublicFacts,
  now: Instant,
  feed: string,
  subscribe: SubscribeWay | null,
): ReadonlyMap<string, string> {
  const addresses = FOLDER_ADDRESSES;
  const files: [string, string][] = [
    [addresses.style, STATUS_STYLE],
    [addresses.script, STATUS_SCRIPT],
    [addresses.json, statusJson(facts)],
  ];
  for (const language of LANGUAGES) {
    files.push([addresses.feed(language), statusFeed(facts, language, addresses, feed)]);
    const pages = statusPages({ facts, now, language, addresses, subscribe });
    // The first page names the next: it comes last.
    for (const [index, page] of [...pages.entries()].toReversed())
      files.push([addresses.page(language, index + 1), page]);
  }
  return new Map(files);
}

/** Whether a file of this name is a page of the history: one that is not written any more is taken away. */
export function isHistoryPage(name: string): boolean {
  return /^page-\d+(?:\.ja)?\.html$/.test(name);
}
