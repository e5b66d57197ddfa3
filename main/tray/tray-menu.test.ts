import { describe, expect, it } from 'vitest';
import { type Attention, NO_ATTENTION } from '#shared/desktop/attention.ts';
import type { Destination } from '#shared/desktop/destination.ts';
import { type TrayMenuDeps, trayMenu } from './tray-menu.ts';

const OPEN: Attention = {
  level: 'red',
  count: 14,
  waiting: [
    { id: 't1', level: 'red', sentence: 'INC-1: check R&D', destination: { to: 'incident', incident: 'i1' } },
    { id: 't2', level: 'calm', sentence: 'INC-1: call Bo', destination: { to: 'incident', incident: 'i1' } },
  ],
  isKnown: true,
  incidents: [
    { incident: 'i1', key: 'INC-1', title: 'Checkout fails', severity: 'SEV1', isDrill: false, minutes: 75 },
    { incident: 'i2', key: 'INC-2', title: 'Sample', severity: 'unknown', isDrill: true, minutes: 4 },
  ],
};

const NOTHING: Attention = NO_ATTENTION;

function menuOf(attention: Attention, language: 'en' | 'ja' = 'en', changes: Partial<TrayMenuDeps> = {}) {
  const done: unknown[] = [];
  const items = trayMenu(attention, language, {
    go: (destination: Destination) => void done.push(destination),
    showCockpit: () => void done.push('cockpit'),
    openWindow: (kind, incident) => void done.push([kind, incident]),
    letOthersJoin: null,
    quit: () => void done.push('quit'),
    ...changes,
  });
  const click = (label: string) => {
    const item = items.find((one) => one.label === label);
    item?.click?.call(item, {} as never, undefined, {} as never);
  };
  return { labels: items.map(({ label, type }) => label ?? type), items, click, done };
}

describe('the menu of the tray', () => {
  it('[DESK-2] says what is open, for how long, and what waits, and leads to each', () => {
    const { labels, click, done } = menuOf(OPEN);
    expect(labels).toEqual([
      'Open incidents',
      'SEV1 · 1 h 15 · INC-1 · Checkout fails',
      'Drill · SEV? · 4 min · INC-2 · Sample',
      'separator',
      'Waits for you',
      'Act · INC-1: check R&&D',
      'INC-1: call Bo',
      'and 12 more',
      'separator',
      'Show the cockpit',
      'Mini timer',
      'Wall display',
      'separator',
      'Quit Quarterdeck',
    ]);
    for (const label of ['Drill · SEV? · 4 min · INC-2 · Sample', 'INC-1: call Bo', 'Wall display'])
      click(label);
    expect(done).toEqual([
      { to: 'incident', incident: 'i2' },
      { to: 'incident', incident: 'i1' },
      ['wall', 'i1'],
    ]);
  });

  it('[DESK-4] says it in Japanese', () => {
    expect(menuOf(OPEN, 'ja').labels).toEqual([
      '進行中のインシデント',
      'SEV1 · 1 時間 15 分 · INC-1 · Checkout fails',
      '訓練 · SEV 未定 · 4 分 · INC-2 · Sample',
      'separator',
      '対応待ち',
      '要対応 · INC-1: check R&&D',
      'INC-1: call Bo',
      'ほか 12 件',
      'separator',
      'コックピットを表示',
      'ミニタイマー',
      '壁面表示',
      'separator',
      'Quarterdeck を終了',
    ]);
  });

  it('[DESK-2] with nothing open it says so, and offers no window of an incident', () => {
    const { labels, items } = menuOf(NOTHING);
    expect(labels[0]).toBe('No incident is open');
    expect(items.filter(({ enabled }) => enabled === false).map(({ label }) => label)).toEqual([
      'No incident is open',
      'Mini timer',
      'Wall display',
    ]);
    expect(menuOf(NOTHING, 'en', { openWindow: null }).labels).not.toContain('Mini timer');
  });

  it('[DESK-1] lets others join, and says whether it does', () => {
    let isOn = false;
    const letOthersJoin = { isOn: () => isOn, toggle: () => (isOn = !isOn) };
    const { items, click } = menuOf(OPEN, 'en', { letOthersJoin });
    expect(items.find(({ type }) => type === 'checkbox')).toMatchObject({
      label: 'Let others join',
      checked: false,
    });
    click('Let others join');
    expect(isOn).toBe(true);
  });

  it('[DESK-2] a title of others is one line, whatever is in it', () => {
    const [first] = OPEN.incidents;
    const title = `two\nlines\u0007 ${'x'.repeat(300)} & more`;
    const { labels } = menuOf({ ...NOTHING, incidents: first === undefined ? [] : [{ ...first, title }] });
    expect(labels[1]).toMatch(/^SEV1 · 1 h 15 · INC-1 · two lines x+…$/);
    expect([...(labels[1] ?? '')].length).toBeLessThanOrEqual(90);
  });
});
