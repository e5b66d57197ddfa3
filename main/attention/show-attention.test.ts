import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Attention, type AttentionLevel, NO_ATTENTION } from '#shared/desktop/attention.ts';
import { knownAppearance } from '../appearance/appearance.ts';
import { knownAttention } from './known-attention.ts';
import { calmOnFocus, showAttention } from './show-attention.ts';

function at(level: AttentionLevel, count: number): Attention {
  return { ...NO_ATTENTION, level, count };
}

function program(platform: NodeJS.Platform, hasDock = false) {
  const seen: unknown[] = [];
  const look = { isFocused: false };
  const attention = knownAttention();
  const window = Object.assign(new EventEmitter(), {
    isFocused: () => look.isFocused,
    flashFrame: (isOn: boolean) => void seen.push(`flash ${isOn}`),
    setOverlayIcon: (image: unknown, words: string) => void seen.push([image, words]),
  });
  showAttention({
    app: {
      setBadgeCount: (count?: number) => Boolean(seen.push(`badge ${count}`)),
      dock: hasDock ? ({ bounce: (kind: string) => seen.push(`bounce ${kind}`) } as never) : undefined,
    },
    cockpit: () => window as never,
    attention,
    appearance: knownAppearance({ setting: { read: () => undefined, write: () => {} }, locale: 'en' }),
    platform,
    mark: (level) => `mark of ${level}` as never,
  });
  calmOnFocus(window as never);
  seen.length = 0;
  return { attention, window, look, seen };
}

describe('the program’s icon', () => {
  it('[DESK-2] counts what waits, and asks once when it turns red while its person looks elsewhere', () => {
    const { attention, window, seen } = program('linux');
    attention.change(at('amber', 1));
    attention.change(at('red', 2));
    attention.change(at('red', 3));
    expect(seen).toEqual(['badge 1', 'badge 2', 'flash true', 'badge 3']);
    window.emit('focus');
    expect(seen.at(-1)).toBe('flash false');
  });

  it('[DESK-2] is still while they look', () => {
    const { attention, look, seen } = program('linux');
    look.isFocused = true;
    attention.change(at('red', 1));
    expect(seen).toEqual(['badge 1']);
  });

  it('[DESK-2] jumps in the dock of macOS', () => {
    const { attention, seen } = program('darwin', true);
    attention.change(at('red', 1));
    expect(seen).toEqual(['badge 1', 'bounce informational']);
  });

  it('[DESK-2 DESK-4] wears a mark on the task bar of Windows, which says itself in words', () => {
    const { attention, seen } = program('win32');
    attention.change(at('amber', 1));
    attention.change(at('calm', 0));
    expect(seen).toEqual([
      'badge 1',
      ['mark of amber', 'soon, 1 thing waits for you'],
      'badge 0',
      [null, ''],
    ]);
  });
});
