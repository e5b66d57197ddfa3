import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

type Tokens = Readonly<Record<string, string>>;

function tokensOf(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** WCAG 2: relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['background', 'panel', 'raised', 'hover'];
const TEXTS = ['text', 'text-secondary', 'text-quiet', 'accent', 'amber', 'red'];
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface] as const)),
  ['on-accent', 'accent'],
  ['on-red', 'red-fill'],
  ...['text', 'text-secondary', 'text-quiet', 'amber'].map((text) => [text, 'amber-tint'] as const),
  ...['text', 'text-secondary', 'text-quiet', 'red'].map((text) => [text, 'red-tint'] as const),
  ...['text', 'text-secondary', 'text-quiet', 'accent', 'red'].map((text) => [text, 'accent-tint'] as const),
];
const SHAPE_PAIRS = [
  ...SURFACES.map((surface) => ['control-border', surface] as const),
  ['red-fill', 'panel'] as const,
];

const THEMES = [
  { theme: 'dark', selector: ':root', text: 4.5 },
  { theme: 'light', selector: ":root[data-theme='light']", text: 4.5 },
  { theme: 'high contrast', selector: ":root[data-theme='contrast']", text: 7 },
];

describe.each(THEMES)('the $theme theme', ({ selector, text }) => {
  const tokens = tokensOf(selector);

  it.each(TEXT_PAIRS)(`[DESK-4] %s on %s can be read (WCAG 1.4.3)`, (front, back) => {
    expect(contrast(tokens[front] ?? '', tokens[back] ?? '')).toBeGreaterThanOrEqual(text);
  });

  it.each(SHAPE_PAIRS)(`[DESK-4] %s on %s can be seen (WCAG 1.4.11)`, (front, back) => {
    expect(contrast(tokens[front] ?? '', tokens[back] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
