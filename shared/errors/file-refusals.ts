/** Why a file is not added, or not there. A part of the one catalogue. */
export const FILE_REFUSALS = {
  attachment_needs_bytes: {
    code: 'invalid',
    en: 'The file itself did not come with it. Add it by pasting, dropping or choosing it.',
    ja: 'ファイル本体が届いていません。貼り付け、ドロップ、または選択で追加してください。',
  },
  attachment_empty: {
    code: 'invalid',
    en: '“{name}” is empty (0 bytes). Save it again where it comes from, then add it.',
    ja: '「{name}」は空です（0 バイト）。元のアプリで保存し直してから追加してください。',
  },
  attachment_too_large: {
    code: 'too_large',
    en: '“{name}” is larger than {limit} MB. Cut out what matters, or add a link to it as a note.',
    ja: '「{name}」は {limit} MB を超えています。必要な部分だけにするか、リンクをメモに書いてください。',
  },
  attachment_lies: {
    code: 'invalid',
    en: '“{name}” is {content}, and not what it calls itself. Look where it comes from; if it is right, give it its own name.',
    ja: '「{name}」の中身は{content}で、名前や種類と合いません。出どころを確かめ、問題なければ正しい名前で追加してください。',
  },
  attachment_damaged: {
    code: 'invalid',
    en: '“{name}” is damaged or cut short. Save it again where it comes from, then add it.',
    ja: '「{name}」は壊れているか、途中で切れています。元のアプリで保存し直してから追加してください。',
  },
  attachments_full: {
    code: 'too_large',
    en: '“{name}” was not added: the files of one incident may take {limit} MB together. Keep it elsewhere, and add a link as a note.',
    ja: '「{name}」は追加できません。このインシデントのファイルは合計 {limit} MB までです。別の場所に置き、リンクをメモに書いてください。',
  },
  attachment_gone: {
    code: 'not_found',
    en: 'This file is not here any more: it was redacted.',
    ja: 'このファイルはもうありません。伏せられました。',
  },
  attachment_broken: {
    code: 'not_found',
    en: '“{name}” was damaged on the server’s disk and cannot be shown. Whoever still has it can add it again.',
    ja: '「{name}」はサーバーのディスク上で壊れ、表示できません。手元に残っている人が、もう一度追加してください。',
  },
} as const;
