import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '#server/room/published.ts';
import type { Rooms } from '#server/room/rooms.ts';
import type { Store } from '#server/store/store.ts';
import type { Component } from '#shared/incident/status/component.ts';
import { made, OWNER, Scenario, SYSTEM } from '#shared/incident/testing/scenario.ts';
import { HOUR, plus } from '#shared/time/instant.ts';
import { FOLDER_ADDRESSES, LIVE_ADDRESSES } from './addresses.ts';
import { STATUS_SCRIPT, STATUS_STYLE } from './assets.ts';
import { type PublicFacts, publicFacts, type ToldReport } from './facts.ts';
import { statusFeed } from './feed.ts';
import { paged, pieces } from './history.ts';
import { statusJson } from './json.ts';
import { statusPages } from './page.ts';
import { createPublicReports } from './reports.ts';
import { SUBSCRIBE_FORM } from './subscribe-page.ts';

const NOW = '2026-11-20T14:00:00.000Z';
const FEED = '00000000-0000-8000-8000-000000000000';
const SEARCH: Component = { id: 'search', name: { en: 'Search', ja: '検索' } };

function report(
  id: string,
  at: string,
  more: { text?: string; count?: number; current?: boolean } = {},
): ToldReport {
  const { text = `Text of ${id}.`, count = 1, current = false } = more;
  const updates = Array.from({ length: count }, (_, n) => ({
    id: `${id}-${n}`,
    status: current || n > 0 ? ('identified' as const) : ('resolved' as const),
    text: `${text} ${n}`,
    at: plus(at, -n * HOUR),
    nextUpdateAt: null,
  }));
  const [first, ...rest] = updates;
  if (first === undefined) throw new Error('one at least');
  return { id, updates: [first, ...rest], hit: {}, current };
}

function everything(facts: PublicFacts): readonly string[] {
  return (['en', 'ja'] as const)
    .flatMap((language) =>
      [LIVE_ADDRESSES, FOLDER_ADDRESSES].flatMap((addresses) => [
        ...statusPages({ facts, now: NOW, language, addresses, subscribe: SUBSCRIBE_FORM }),
        statusFeed(facts, language, addresses, FEED),
      ]),
    )
    .concat(statusJson(facts));
}

describe('the history', () => {
  it('[CAST-6] weighs less than 50 kB a page with 50 incidents in it, and all of them are to be read', () => {
    const past = Array.from({ length: 50 }, (_, n) =>
      report(`i${n}`, plus(NOW, -n * 40 * HOUR), { text: '決済が遅れています。'.repeat(40), count: 4 }),
    );
    const current = [report('now', NOW, { count: 30, current: true, text: 'Slow & "odd". '.repeat(40) })];
    const components = Array.from({ length: 40 }, (_, n) => ({
      ...SEARCH,
      id: `${n}`,
      state: 'degraded' as const,
    }));
    const pages = statusPages({
      facts: { components, current, past },
      now: NOW,
      language: 'ja',
      addresses: LIVE_ADDRESSES,
      subscribe: SUBSCRIBE_FORM,
    });
    const assets = Buffer.byteLength(STATUS_STYLE + STATUS_SCRIPT);
    for (const page of pages) expect(Buffer.byteLength(page) + assets).toBeLessThan(50_000);
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.join('');
    expect(all.match(/<li><strong>/g)).toHaveLength(50 * 4 + 29);
    expect(pages.map((page) => /rel="next" href="([^"]*)"/.exec(page)?.[1])).toEqual(
      pages.map((_, n) => (n + 1 < pages.length ? `/status?lang=ja&amp;page=${n + 2}` : undefined)),
    );
  });

  it('[CAST-6] goes day by day, and calls no day calm on which something went on', () => {
    const long = report('long', '2026-11-18T01:00:00.000Z', { count: 26 });
    const shown = pieces({ components: [], current: [], past: [long] }, NOW);
    const days = shown.map((piece) => (piece.kind === 'calm' ? [piece.from, piece.to] : piece.kind));
    expect(days[0]).toEqual(['2026-11-19', '2026-11-20']);
    expect(days.at(-1)).toEqual(['2026-08-22', '2026-11-16']);
    expect(days.filter((each) => each === 'past')).toHaveLength(26);
  });

  it('[CAST-6] is cut between pieces, loses none, and makes one page of nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 })), (weights) => {
        const pages = paged(weights, (weight) => weight, 100);
        expect(pages.flat()).toEqual(weights);
        for (const page of pages) expect(page.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(100);
      }),
    );
    expect(paged([], () => 1, 100)).toEqual([[]]);
  });

  it('[CAST-6] ends after 90 days, and what goes on stays', () => {
    const day = 24 * HOUR;
    const reports = [
      report('young', plus(NOW, -89 * day)),
      report('old', plus(NOW, -91 * day)),
      report('goes on', plus(NOW, -120 * day), { current: true }),
    ];
    const { past, current } = publicFacts(reports, [], NOW);
    expect([past.map(({ id }) => id), current.map(({ id }) => id)]).toEqual([['young'], ['goes on']]);
  });
});

describe('the components', () => {
  it('[CAST-6] stand with their state in a word of the reader’s language, the worst of what goes on', () => {
    const reports = [
      { ...report('a', NOW, { current: true }), hit: { search: 'degraded' as const } },
      { ...report('b', NOW, { current: true }), hit: { search: 'major_outage' as const } },
      { ...report('c', NOW), hit: { search: 'partial_outage' as const } },
    ];
    const facts = publicFacts(reports, [SEARCH], NOW);
    const page = (language: 'en' | 'ja') =>
      statusPages({ facts, now: NOW, language, addresses: LIVE_ADDRESSES, subscribe: null })[0];
    expect(page('en')).toContain('<bdi>Search</bdi> <span class="state major_outage">Major outage</span>');
    expect(page('ja')).toContain('<bdi>検索</bdi> <span class="state major_outage">大規模障害</span>');
    const over = publicFacts(reports.slice(2), [SEARCH], NOW);
    expect(over.components[0]?.state).toBe('operational');
  });

  it('[CAST-6] that are hit are trouble, also before the public was told a word', () => {
    const silent = {
      ...report('a', NOW, { current: true }),
      updates: [],
      hit: { search: 'degraded' as const },
    };
    const facts = publicFacts([silent], [SEARCH], NOW);
    const [page] = statusPages({
      facts,
      now: NOW,
      language: 'en',
      addresses: LIVE_ADDRESSES,
      subscribe: null,
    });
    expect(page).toContain('Some services are not working as they should.');
    expect(page).not.toContain('No incident is reported now.');
  });
});

describe('the feed', () => {
  it('[CAST-6] keeps the id of what was told, says when, and holds no more than readers need', () => {
    const facts = publicFacts([report('a', NOW, { count: 80, text: 'x'.repeat(500) })], [], NOW);
    const feed = statusFeed(facts, 'en', LIVE_ADDRESSES, FEED);
    expect(feed).toContain(`<id>urn:uuid:${FEED}</id>`);
    expect(feed).toContain(`<updated>${NOW}</updated>`);
    expect(feed.match(/<entry>/g)).toHaveLength(50);
    expect(feed).toContain('<id>urn:uuid:a-49</id>');
  });

  it('[CAST-6] holds nothing that XML cannot, and no markup of anybody’s', () => {
    const hostile = `]]><script>alert(1)</script>\u0000\u0001\u001b\ud800 &amp; <entry>`;
    const facts = publicFacts([report('a', NOW, { text: hostile })], [], NOW);
    const feed = statusFeed(facts, 'en', FOLDER_ADDRESSES, FEED);
    expect(feed).not.toMatch(/<script|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    // Escaped for XML, and in it once more for the reader's HTML.
    expect(feed).toContain('&amp;lt;script&amp;gt;');
  });
});

describe('what is public', () => {
  const INTERNAL = 'SECRET';
  const doing = fc.constantFrom('note', 'draft', 'executives', 'task', 'severity', 'risk', 'public');
  const words = fc.constantFrom('db-prod-7 <b>', '&lt;', "'; --", '顧客', '</script>');

  it('[CAST-6] is what the public was sent, and nothing else of any room, in whatever is made of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ what: doing, word: words }), { maxLength: 12 }),
        fc.constantFrom('real' as const, 'drill' as const),
        (deeds, kind) => {
          const room = new Scenario();
          room.workspace = { components: [SEARCH] };
          room.given(OWNER, 'incident.declare', {
            title: `${INTERNAL} title`,
            kind,
            settings: { takeBackSeconds: 0 },
          });
          room.given(SYSTEM, 'participant.join', {
            participant: 'ana',
            name: `${INTERNAL} Ana`,
            role: 'responder',
          });
          room.given('ana', 'command.claim', {});
          const told: string[] = [];
          const nextUpdateAt = '2026-11-20T23:00:00.000Z';
          const draft = (audience: 'public' | 'executives', text: string) =>
            made(
              room.given('ana', 'broadcast.draft', { audience, status: 'identified', text, nextUpdateAt }),
              'broadcast',
            );
          for (const [n, { what, word }] of deeds.entries()) {
            const text = `${INTERNAL} ${word}`;
            room.pass(1);
            if (what === 'note') room.given('ana', 'note.add', { text });
            if (what === 'risk') room.given('ana', 'risk.note', { text });
            if (what === 'task')
              room.given('ana', 'task.assign', { title: text, assignee: 'ana', minutes: 5 });
            if (what === 'severity')
              room.given('ana', 'incident.set_severity', {
                severity: room.state.severity === 'SEV1' ? 'SEV2' : 'SEV1',
                reason: text,
              });
            if (what === 'draft') draft('public', text);
            if (what === 'executives')
              room.given('ana', 'broadcast.send', { broadcast: draft('executives', text) });
            if (what === 'public') {
              const said = `Told the public ${n}.`;
              room.given('ana', 'broadcast.send', { broadcast: draft('public', said) });
              told.push(said);
            }
          }
          const { state } = room;
          const store = { incidents: () => [{ incident: 'i1', kind, key: 'QD-1' }] } as unknown as Store;
          const reports = createPublicReports(store, { peek: () => state } as unknown as Rooms);
          reports.list();
          // Also what comes as news, after the first reader.
          reports.hear({ incident: 'i1', events: [], state });
          const all = everything(publicFacts(reports.list(), [SEARCH], room.now));
          for (const text of all) {
            expect(text).not.toContain(INTERNAL);
            expect(text).not.toContain('QD-1');
            for (const said of told) expect(text.includes(said)).toBe(kind === 'real');
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[CAST-6] changes only with what the public is told', () => {
    const room = new Scenario();
    room.given(OWNER, 'incident.declare', { title: 'x', settings: { takeBackSeconds: 0 } });
    room.given(SYSTEM, 'participant.join', { participant: 'ana', name: 'Ana', role: 'responder' });
    room.given('ana', 'command.claim', {});
    const frame = (): Frame => ({ incident: 'i1', events: [], state: room.state });
    const store = { incidents: () => [] } as unknown as Store;
    const reports = createPublicReports(store, {} as unknown as Rooms);
    let heard = 0;
    reports.onChange(() => {
      heard += 1;
    });
    reports.list();
    room.given('ana', 'note.add', { text: 'x' });
    reports.hear(frame());
    expect([heard, reports.revision()]).toEqual([0, 0]);
    const drafted = room.given('ana', 'broadcast.draft', {
      audience: 'public',
      status: 'resolved',
      text: 'Over.',
    });
    room.given('ana', 'broadcast.send', { broadcast: made(drafted, 'broadcast') });
    reports.hear(frame());
    reports.hear(frame());
    expect([heard, reports.revision()]).toEqual([1, 1]);
  });
});
