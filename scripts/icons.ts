import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { quietBrowser } from '#tests/support/quiet-browser.ts';
import { icnsOf, icoOf } from './icons/containers.ts';
import { inProject } from './steps/project.mjs';

/** `npm run icons`: the program's icon in every form that a system wants, from assets/icon.svg. The results are committed. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const browser = await chromium.launch(quietBrowser);
const pictures = new Map<number, Buffer>();
const svg = readFileSync(inProject('assets', 'icon.svg'), 'utf8');
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  pictures.set(size, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

mkdirSync(inProject('assets', 'icons'), { recursive: true });
// Linux's themes take files by their size.
for (const [size, png] of pictures) writeFileSync(inProject('assets', 'icons', `${size}x${size}.png`), png);
writeFileSync(inProject('assets', 'icon.ico'), icoOf(pictures));
writeFileSync(inProject('assets', 'icon.icns'), icnsOf(pictures));
