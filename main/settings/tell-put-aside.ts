import type { Dialog } from 'electron';
import type { Language } from '../appearance/appearance.ts';
import type { Aside } from './settings-file.ts';

const WORDS = {
  en: {
    title: 'Quarterdeck began with its default settings',
    damaged:
      'The file of this machine’s settings was damaged. It lies beside the new one as desktop.damaged.json. Rooms and their records are not affected.',
    newer:
      'The settings of this machine were written by a newer version. They lie beside the new ones as desktop.newer.json. Rooms and their records are not affected.',
    ok: 'OK',
  },
  ja: {
    title: '初期設定で起動しました',
    damaged:
      'このマシンの設定ファイルが破損していたため、desktop.damaged.json として同じ場所に残しました。ウォールームとその記録には影響ありません。',
    newer:
      'このマシンの設定は新しいバージョンで書かれていたため、desktop.newer.json として同じ場所に残しました。ウォールームとその記録には影響ありません。',
    ok: 'OK',
  },
} as const;

/** Says once that the settings were put aside, and where; nobody has to answer before they can work. */
export function tellPutAside(
  why: Aside | null,
  { dialog, language }: { readonly dialog: Pick<Dialog, 'showMessageBox'>; readonly language: Language },
): void {
  if (why === null) return;
  const words = WORDS[language];
  void dialog.showMessageBox({
    type: 'warning',
    message: words.title,
    detail: words[why],
    buttons: [words.ok],
  });
}
