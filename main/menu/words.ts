import type { Language } from '../appearance/appearance.ts';

const EN = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  window: '&Window',
  help: '&Help',
  about: 'About Quarterdeck',
  thisMachine: 'This Machine…',
  services: 'Services',
  hide: 'Hide Quarterdeck',
  hideOthers: 'Hide Others',
  unhide: 'Show All',
  quit: 'Quit Quarterdeck',
  close: 'Close Window',
  papers: 'Print or Save as PDF…',
  diagnostics: 'Diagnostics',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAsText: 'Paste as Plain Text',
  selectAll: 'Select All',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  zoomReset: 'Actual Size',
  fullScreen: 'Full Screen',
  reload: 'Reload',
  devTools: 'Developer Tools',
  minimise: 'Minimise',
  front: 'Bring All to Front',
  cockpit: 'Cockpit',
  firstIncident: 'Your First Incident',
  copyLink: 'Copy Link',
} as const;

export type MenuWords = Readonly<Record<keyof typeof EN, string>>;

const JA: MenuWords = {
  file: 'ファイル(&F)',
  edit: '編集(&E)',
  view: '表示(&V)',
  window: 'ウィンドウ(&W)',
  help: 'ヘルプ(&H)',
  about: 'Quarterdeck について',
  thisMachine: 'このマシンの設定…',
  services: 'サービス',
  hide: 'Quarterdeck を隠す',
  hideOthers: 'ほかを隠す',
  unhide: 'すべてを表示',
  quit: 'Quarterdeck を終了',
  close: 'ウィンドウを閉じる',
  papers: '印刷・PDF 保存…',
  diagnostics: '診断',
  undo: '元に戻す',
  redo: 'やり直す',
  cut: '切り取り',
  copy: 'コピー',
  paste: '貼り付け',
  pasteAsText: 'テキストのみ貼り付け',
  selectAll: 'すべて選択',
  zoomIn: '拡大',
  zoomOut: '縮小',
  zoomReset: '実際のサイズ',
  fullScreen: '全画面表示',
  reload: '再読み込み',
  devTools: '開発者ツール',
  minimise: '最小化',
  front: 'すべてを手前に移動',
  cockpit: 'コックピット',
  firstIncident: '初めてのインシデント対応',
  copyLink: 'リンクをコピー',
};

/**
 * The words of the menus. The letters behind & are the keys of the menu bar where there is one; macOS has none, and
 * shows no brackets for them.
 */
export function menuWords(language: Language, platform: NodeJS.Platform): MenuWords {
  const words = language === 'ja' ? JA : EN;
  if (platform !== 'darwin') return words;
  const bare = (text: string) => text.replace(/\(&\w\)|&/g, '');
  return {
    ...words,
    file: bare(words.file),
    edit: bare(words.edit),
    view: bare(words.view),
    window: bare(words.window),
    help: bare(words.help),
  };
}
