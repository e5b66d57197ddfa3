import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { quietBrowser } from '#tests/support/quiet-browser.ts';

/**
 * Draws the icons of the tray: `node scripts/tray-icons.ts`, after a change here. What it draws is committed, since the
 * program is built without a browser.
 *
 * The shapes are those of levels everywhere: a ring while calm, a triangle for soon, a square for act. The coloured ones
 * stand on light and on dark panels, so each brings its own ground or edge; templates are one colour, for macOS.
 */
const FOLDER = 'main/tray/icons';
const SIZES = [16, 32] as const;

const DARK = '#14181c';
const BANG = '<rect x="7" y="5" width="2" height="5"/><rect x="7" y="11" width="2" height="2"/>';
const SHAPES = {
  calm: `<rect width="16" height="16" rx="3" fill="${DARK}"/>
    <circle cx="8" cy="8" r="5" fill="none" stroke="#e7eaed" stroke-width="1.5"/>
    <path d="M8 8V3a5 5 0 0 1 5 5Z" fill="#7fbbe8"/>`,
  amber: `<path d="M8 1 15.5 15H.5Z" fill="#f0b84f" stroke="${DARK}" stroke-width="1" stroke-linejoin="round"/>
    <g fill="${DARK}">${BANG}</g>`,
  red: `<rect x=".5" y=".5" width="15" height="15" rx="1" fill="#c42f2a" stroke="#ffffff" stroke-width="1"/>
    <g fill="#ffffff"><rect x="7" y="3" width="2" height="6"/><rect x="7" y="11" width="2" height="2"/></g>`,
  'calm-template': `<circle cx="8" cy="8" r="6" fill="none" stroke="#000" stroke-width="1.5"/>
    <path d="M8 8V2a6 6 0 0 1 6 6Z" fill="#000"/>`,
  'amber-template': `<path d="M8 1.75 15 14.5H1Z" fill="none" stroke="#000" stroke-width="1.5" stroke-linejoin="round"/>${BANG}`,
  'red-template': `<path fill="#000" fill-rule="evenodd" d="M1 1h14v14H1Zm6 2v6h2V3Zm0 8v2h2v-2Z"/>`,
} as const;

const browser = await chromium.launch(quietBrowser);
mkdirSync(FOLDER, { recursive: true });
for (const [name, shape] of Object.entries(SHAPES))
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">${shape}</svg>`;
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
    await page.screenshot({ path: `${FOLDER}/${name}-${size}.png`, omitBackground: true });
    await page.close();
  }
await browser.close();
