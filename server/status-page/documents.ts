import { createHash } from 'node:crypto';
import type { Clock } from '#server/clock.ts';
import type { Component } from '#shared/incident/status/component.ts';
import { LIVE_ADDRESSES } from './addresses.ts';
import { publicFacts } from './facts.ts';
import { statusFeed } from './feed.ts';
import { statusJson } from './json.ts';
import { statusPages } from './page.ts';
import type { PublicReports } from './reports.ts';
import { SUBSCRIBE_FORM } from './subscribe-page.ts';
import type { Language } from './words.ts';

/** Something to read, and the mark by which readers ask whether it changed. */
export interface Document {
  readonly text: string;
  readonly etag: string;
}

export interface StatusDocuments {
  /** A page of the history by number; past the last, the last. */
  readonly page: (language: Language, number: number) => Document;
  readonly feed: (language: Language) => Document;
  readonly json: () => Document;
}

export interface DocumentsOptions {
  readonly reports: PublicReports;
  /** The workspace's own log, which says what is listed. */
  readonly workspace: () => { readonly seq: number; readonly components: readonly Component[] };
  readonly clock: Clock;
  /** The feed's id, asked for once it is needed. */
  readonly feed: () => string;
  /** Whether the page offers updates by e-mail. */
  readonly canSubscribe: () => boolean;
}

/** The status page as this server shows it: made anew when something changed or a day is over, and not for each reader. */
export function createStatusDocuments({
  reports,
  workspace,
  clock,
  feed,
  canSubscribe,
}: DocumentsOptions): StatusDocuments {
  const made = new Map<string, readonly Document[]>();
  let madeFor = '';

  function facts() {
    return publicFacts(reports.list(), workspace().components, clock.now());
  }

  function kept(what: string, make: () => readonly string[]): readonly Document[] {
    const standing = `${reports.revision()} ${workspace().seq} ${clock.now().slice(0, 10)} ${canSubscribe()}`;
    if (standing !== madeFor) made.clear();
    madeFor = standing;
    const before = made.get(what);
    if (before !== undefined) return before;
    const documents = make().map((text) => ({ text, etag: etagOf(text) }));
    made.set(what, documents);
    return documents;
  }

  function first(documents: readonly Document[]): Document {
    const [document] = documents;
    if (document === undefined) throw new Error('there is always one');
    return document;
  }

  return {
    page(language, number) {
      const pages = kept(`page ${language}`, () =>
        statusPages({
          facts: facts(),
          now: clock.now(),
          language,
          addresses: LIVE_ADDRESSES,
          subscribe: canSubscribe() ? SUBSCRIBE_FORM : null,
        }),
      );
      return pages[number - 1] ?? pages.at(-1) ?? first(pages);
    },
    feed: (language) =>
      first(kept(`feed ${language}`, () => [statusFeed(facts(), language, LIVE_ADDRESSES, feed())])),
    json: () => first(kept('json', () => [statusJson(facts())])),
  };
}

function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}
