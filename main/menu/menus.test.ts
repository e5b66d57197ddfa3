import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { applicationMenu } from './application-menu.ts';
import { contextMenu } from './context-menu.ts';
import { rememberZoom } from './zoom.ts';

function menuOf(platform: NodeJS.Platform, language: 'en' | 'ja', isDevelopment = false) {
  return applicationMenu({
    language,
    platform,
    isDevelopment,
    actions: {
      about: () => {},
      thisMachine: () => {},
      showCockpit: () => {},
      zoom: () => {},
      firstIncident: () => {},
      papers: () => {},
      diagnostics: () => {},
    },
  });
}

function all(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
}

describe('the menus', () => {
  it.each(['darwin', 'linux', 'win32'] as const)(
    '[DESK-4] on %s have the same entries in both languages',
    (platform) => {
      const [en, ja] = [menuOf(platform, 'en'), menuOf(platform, 'ja')];
      expect(all(ja).map(({ role, accelerator }) => [role, accelerator])).toEqual(
        all(en).map(({ role, accelerator }) => [role, accelerator]),
      );
      // Every entry that is read has words of ours: Electron's own would be English.
      const unsaid = all(ja).filter(({ type, label }) => type !== 'separator' && (label ?? '') === '');
      expect(unsaid).toEqual([]);
      const same = all(ja).filter(
        ({ label }, index) => label !== undefined && label === all(en)[index]?.label,
      );
      expect(same.map(({ label }) => label)).toEqual(platform === 'darwin' ? ['Quarterdeck'] : []);
    },
  );

  it('[DESK-4] take no key of the cockpit: no single letter, and not Mod+K', () => {
    for (const platform of ['darwin', 'linux'] as const)
      for (const { accelerator } of all(menuOf(platform, 'en', true))) {
        if (accelerator === undefined) continue;
        expect(accelerator).toMatch(/^(?:CommandOrControl|Command|Control)\+/);
        expect(accelerator).not.toMatch(/\+K$/);
      }
  });

  it('[DESK-2] reload only for who works on the program', () => {
    const roles = (isDevelopment: boolean) =>
      all(menuOf('linux', 'en', isDevelopment)).map(({ role }) => role);
    expect(roles(false)).not.toContain('reload');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
  });

  it('[DESK-4] have no brackets on macOS, and keys for the bar elsewhere', () => {
    expect(menuOf('darwin', 'ja').map(({ label }) => label)).toEqual([
      'Quarterdeck',
      'ファイル',
      '編集',
      '表示',
      'ウィンドウ',
      'ヘルプ',
    ]);
    expect(menuOf('win32', 'ja')[0]?.label).toBe('ファイル(&F)');
    expect(menuOf('win32', 'en')[0]?.label).toBe('&File');
  });
});

describe('a right click', () => {
  const editFlags = {
    canUndo: true,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canDelete: true,
    canPaste: true,
    canSelectAll: true,
    canEditRichly: false,
  };
  const nothing = {
    isEditable: false,
    selectionText: '',
    linkURL: '',
    misspelledWord: '',
    dictionarySuggestions: [] as string[],
    editFlags,
  };
  function labels(clicked: Partial<typeof nothing>) {
    const done: string[] = [];
    const items = contextMenu(
      { ...nothing, ...clicked },
      {
        language: 'en',
        platform: 'darwin',
        replaceMisspelling: (word) => void done.push(word),
        copyText: (text) => void done.push(text),
      },
    );
    const first = items[0];
    first?.click?.call(first, {} as never, undefined, {} as never);
    return { labels: items.map(({ label, type }) => label ?? type), done };
  }

  it('[DESK-4] in a field offers the checker’s words and the edits', () => {
    const seen = labels({ isEditable: true, misspelledWord: 'teh', dictionarySuggestions: ['the', 'tea'] });
    expect(seen.labels.slice(0, 4)).toEqual(['the', 'tea', 'separator', 'Undo']);
    expect(seen.done).toEqual(['the']);
  });

  it('[DESK-4] elsewhere copies, and offers nothing where there is nothing', () => {
    expect(labels({ selectionText: 'db2' }).labels).toEqual(['Copy']);
    expect(labels({ linkURL: 'https://example.org/' })).toEqual({
      labels: ['Copy Link'],
      done: ['https://example.org/'],
    });
    expect(labels({ linkURL: 'app://quarterdeck/incidents/i1' }).labels).toEqual([]);
    expect(labels({}).labels).toEqual([]);
  });
});

describe('how large the cockpit is', () => {
  it('[DESK-4] is remembered, has bounds, and holds for a page that is loaded anew', () => {
    let kept: number | undefined = 2;
    const shown: number[] = [];
    const contents = Object.assign(new EventEmitter(), {
      setZoomLevel: (level: number) => void shown.push(level),
      isDestroyed: () => false,
    });
    const setting = {
      read: () => kept,
      write: (level: number) => {
        kept = level;
      },
    };
    const zoom = rememberZoom(setting, () => contents as never);
    zoom.follow(contents as never);
    contents.emit('did-finish-load');
    zoom.change('in');
    for (let times = 0; times < 20; times += 1) zoom.change('out');
    expect([shown[0], shown[1], kept]).toEqual([2, 3, -4]);
    // Chosen elsewhere, such as in a file of settings.
    setting.write(3);
    zoom.reread();
    expect(shown.at(-1)).toBe(3);
    zoom.change('reset');
    expect(kept).toBe(0);
  });
});
