import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bringUpToDate, rendererBuild } from '#scripts/steps/build.mjs';
import { inProject } from '#scripts/steps/project.mjs';

beforeAll(() => bringUpToDate(rendererBuild), 180_000);

test('[DESK-3] the built page holds nothing inline, so that its policy needs no nonce and no hash', () => {
  const built = inProject('dist', 'renderer');
  const pages = readdirSync(built, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html'));
  expect(pages).toEqual(['index.html']);
  for (const page of pages) {
    const html = readFileSync(join(built, page), 'utf8');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    for (const [, attributes, content] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g))
      expect([attributes?.includes('src='), content?.trim()]).toEqual([true, '']);
  }
});
