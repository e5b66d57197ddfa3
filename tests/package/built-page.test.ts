import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bringUpToDate, rendererBuild } from '#scripts/steps/build.mjs';
import { inProject } from '#scripts/steps/project.mjs';

const built = inProject('dist', 'renderer');

beforeAll(() => bringUpToDate(rendererBuild), 180_000);

test('[DESK-3] the built page holds nothing inline, so that its policy needs no nonce and no hash', () => {
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

// This process says that it is a test, and whatever it builds must not be React for developers: twice the work each second.
test('[DESK-1] the built page is made for use, whatever the environment of its maker says', () => {
  expect(process.env['NODE_ENV']).toBe('test');
  const scripts = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(
    scripts.filter((name) => /\bjsxDEV\b/.test(readFileSync(join(built, 'assets', name), 'utf8'))),
  ).toEqual([]);
});
