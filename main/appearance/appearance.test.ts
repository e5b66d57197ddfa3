import { describe, expect, it } from 'vitest';
import type { Appearance } from '#shared/desktop/appearance.ts';
import { knownAppearance } from './appearance.ts';

function appearanceOver(kept: Appearance | undefined, locale = 'ja-JP') {
  let written = kept;
  const setting = { read: () => written, write: (value: Appearance) => (written = value) };
  return { appearance: knownAppearance({ setting, locale }), written: () => written };
}

describe('how the desktop speaks and looks', () => {
  it('[DESK-4] is as the system at first, and then as the cockpit said last', () => {
    expect(appearanceOver(undefined).appearance.now()).toEqual({ language: 'ja', theme: 'dark' });
    expect(appearanceOver(undefined, 'de-AT').appearance.now().language).toBe('en');
    const kept: Appearance = { language: 'en', theme: 'light' };
    expect(appearanceOver(kept).appearance.now()).toEqual(kept);
  });

  it('[DESK-4] a change is kept and told, once', () => {
    const { appearance, written } = appearanceOver(undefined);
    const told: Appearance[] = [];
    const stop = appearance.onChange((now) => told.push(now));
    const next: Appearance = { language: 'en', theme: 'contrast' };
    appearance.change(next);
    appearance.change({ ...next });
    stop();
    appearance.change({ language: 'ja', theme: 'dark' });
    expect(told).toEqual([next]);
    expect(written()).toEqual({ language: 'ja', theme: 'dark' });
  });
});
