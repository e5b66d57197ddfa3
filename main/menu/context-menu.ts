import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Language } from '../appearance/appearance.ts';
import { menuText } from './menu-text.ts';
import { menuWords } from './words.ts';

type Clicked = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'linkURL' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
>;

interface ContextDeps {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  readonly replaceMisspelling: (word: string) => void;
  readonly copyText: (text: string) => void;
}

/** So many suggestions are looked at. */
const SUGGESTIONS = 5;

/** What a right click offers: in a field to write, elsewhere to copy; nothing where there is neither. */
export function contextMenu(clicked: Clicked, deps: ContextDeps): MenuItemConstructorOptions[] {
  const { isEditable, selectionText, linkURL, editFlags } = clicked;
  const words = menuWords(deps.language, deps.platform);
  if (isEditable)
    return [
      ...suggestions(clicked, deps),
      { role: 'undo', label: words.undo, enabled: editFlags.canUndo },
      { role: 'redo', label: words.redo, enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', label: words.cut, enabled: editFlags.canCut },
      { role: 'copy', label: words.copy, enabled: editFlags.canCopy },
      { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
      { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
    ];
  // The pages of our own scheme are of no use to anybody outside of this window.
  const isOutside = /^https?:/.test(linkURL);
  return [
    ...(selectionText.trim() === '' ? [] : [{ role: 'copy', label: words.copy } as const]),
    ...(isOutside ? [{ label: words.copyLink, click: () => deps.copyText(linkURL) }] : []),
  ];
}

function suggestions(
  { misspelledWord, dictionarySuggestions }: Clicked,
  { replaceMisspelling }: ContextDeps,
): MenuItemConstructorOptions[] {
  if (misspelledWord === '' || dictionarySuggestions.length === 0) return [];
  return [
    ...dictionarySuggestions
      .slice(0, SUGGESTIONS)
      .map((word) => ({ label: menuText(word), click: () => replaceMisspelling(word) })),
    { type: 'separator' },
  ];
}
