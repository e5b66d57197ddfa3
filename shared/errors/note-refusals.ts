/** Why a note is not changed, or an entry not marked. A part of the one catalogue. */
export const NOTE_REFUSALS = {
  note_not_yours: {
    code: 'forbidden',
    en: 'Only {name}, who wrote this note, corrects it. Add a note of your own.',
    ja: 'このメモを訂正できるのは書いた {name} だけです。自分のメモを追加してください。',
  },
  nothing_corrected: {
    code: 'invalid',
    en: 'Give a new text or a new time.',
    ja: '新しい本文か時刻を入力してください。',
  },
  note_pinned: {
    code: 'wrong_state',
    en: 'This note is pinned already.',
    ja: 'このメモはすでにピン留めされています。',
  },
  note_not_pinned: {
    code: 'wrong_state',
    en: 'This note is not pinned.',
    ja: 'このメモはピン留めされていません。',
  },
  entry_starred: {
    code: 'wrong_state',
    en: 'This entry is marked as a key moment already.',
    ja: 'この記録にはすでに重要の印が付いています。',
  },
  entry_not_starred: {
    code: 'wrong_state',
    en: 'This entry is not marked as a key moment.',
    ja: 'この記録に重要の印は付いていません。',
  },
  too_many_stars: {
    code: 'wrong_state',
    en: 'There are {limit} key moments already, and no more fit. Unmark one that matters less.',
    ja: '重要の印はすでに {limit} 件あり、これ以上は付けられません。優先度の低いものから外してください。',
  },
} as const;
