import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { DesktopApp } from './host.ts';
import { declare, signIn } from './support/first-steps.ts';
import { hasPdfReader, type ReadPdf, readPdf } from './support/pdf.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const userData = suiteFolder('paper');
let app: DesktopApp;
let page: Page;

beforeAll(async () => {
  app = await host.start(userData);
  page = await app.window();
  await signIn(page);
  await declare(page);
  await page.evaluate(async () => {
    const { url } = await quarterdeck.serverAddress();
    const { session } = (await quarterdeck.savedSession({ place: 'own' })) ?? {};
    const incident = decodeURIComponent(location.pathname.split('/')[2] ?? '');
    // One after the other: sent at once, a browser is free to send the last of them first.
    for (let n = 1; n <= 60; n++) {
      const text = n % 2 === 0 ? `決済サービスの遅延を確認 ${n}` : `Aiko Tanaka looked at db2-prod ${n}`;
      const answer = await fetch(`${url}/api/v1/incidents/${encodeURIComponent(incident)}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
        body: JSON.stringify({ id: `note-${n}`, incident, type: 'note.add', data: { text } }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    }
  });
  // A paper is of what its screen has: the last of them is there.
  await page.getByText('決済サービスの遅延を確認 60').first().waitFor();
}, 240_000);

afterAll(() => app?.clear());

/** Where the person at the machine says that a paper goes. */
async function saveTo(filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (async () => ({ canceled: path === '', filePath: path })) as never;
  }, filePath);
}

async function open(what: 'brief' | 'timeline' | 'record'): Promise<void> {
  await page.evaluate((kind) => {
    const room = location.pathname.split('/').slice(0, 3).join('/');
    history.pushState(null, '', `${room}/paper/${kind}`);
  }, what);
  await page.locator('article').waitFor();
}

async function saved(name: string): Promise<ReadPdf> {
  const path = join(userData, name);
  await saveTo(path);
  await page.getByRole('button', { name: /Save as PDF|PDF に保存/ }).click();
  await page.getByText(path).waitFor({ timeout: 30_000 });
  return readPdf(path);
}

describe(`papers, on ${host.name}`, () => {
  it('[TL-6] the record is kept as a tagged PDF with title, language, and its stamp on every page', async (context) => {
    if (!hasPdfReader()) return context.skip('no poppler-utils here');
    await open('record');
    const { info, pages, structure, language } = await saved('record.pdf');
    const stamp = 'Internal: names as recorded';
    expect(info).toMatchObject({ Tagged: 'yes' });
    expect(info['Title']).toMatch(
      /^QD-1 Checkout fails in Europe – Record of the incident – Internal: names/,
    );
    expect(language).toBe('en');
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((text, index) => {
      expect(text).toContain(stamp);
      expect(text).toContain('QD-1 · Record of the incident');
      expect(text).toMatch(new RegExp(`${index + 1}\\s?/\\s?${pages.length}\\s`));
    });
    expect(structure).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD']));
    // Nothing is cut, and each page of the timeline says what its columns are.
    const all = pages.join('\n');
    for (const n of [1, 31, 60]) expect(all).toMatch(new RegExp(`\\D${n}\\n`));
    const ofTimeline = pages.filter((text) => text.includes('決済サービスの遅延を確認'));
    expect(ofTimeline.length).toBeGreaterThan(1);
    for (const text of ofTimeline) expect(text).toMatch(/UTC\s+Name\s+Entry/);
    return undefined;
  }, 120_000);

  it('[TL-6] for outside a PDF has neither names nor notes, and says so in its title', async (context) => {
    if (!hasPdfReader()) return context.skip('no poppler-utils here');
    await page.getByRole('button', { name: /How much of it/ }).click();
    await page.getByRole('option', { name: 'For outside: no names, no addresses' }).click();
    const { info, pages } = await saved('outside.pdf');
    const all = pages.join('\n');
    expect(info['Title']).toContain('For outside: no names, no addresses');
    for (const text of pages) expect(text).toContain('For outside: no names, no addresses');
    for (const gone of ['Aiko', 'Tanaka', 'db2', '遅延']) expect(all).not.toContain(gone);
    return undefined;
  }, 120_000);

  it('[TL-6] in Japanese its text can be read out and searched, and the dark theme is not printed', async (context) => {
    if (!hasPdfReader()) return context.skip('no poppler-utils here');
    await page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('quarterdeck.preferences') ?? '{}');
      localStorage.setItem('quarterdeck.preferences', JSON.stringify({ ...kept, language: 'ja' }));
    });
    await page.reload();
    await page.locator('article').waitFor();
    await open('timeline');
    const { info, pages, language, corner } = await saved('timeline.pdf');
    expect(info['Tagged']).toBe('yes');
    expect(language).toBe('ja');
    expect(info['Title']).toContain('タイムライン');
    for (const text of pages) expect(text).toContain('社内限り：氏名は記録のまま');
    expect(pages.join('\n')).toContain('決済サービスの遅延を確認 60');
    const theme = await page.evaluate(() => document.documentElement.dataset['theme']);
    expect(theme).toBe('dark');
    expect(corner).toBe(255);
  }, 120_000);

  it('[TL-6] a place that cannot be written is told in one sentence, and nothing is left there', async () => {
    const gone = join(userData, 'not-there', 'paper.pdf');
    await saveTo(gone);
    await page.getByRole('button', { name: 'PDF に保存' }).click();
    await page.getByText(/保存先フォルダーがなくなっています/).waitFor();
    expect(existsSync(join(userData, 'not-there'))).toBe(false);
    const taken = join(userData, 'taken');
    mkdirSync(join(taken, 'paper.pdf', 'full'), { recursive: true });
    await saveTo(join(taken, 'paper.pdf'));
    await page.getByRole('button', { name: 'PDF に保存' }).click();
    await page.getByText(/保存できま/).waitFor();
    expect(readdirSync(taken)).toEqual(['paper.pdf']);
  }, 60_000);
});
