import type { Wording } from '#shared/text/wording.ts';

/**
 * How much of a record a paper holds. `internal`: as the record has it. `roles`: people are told by their roles, and what
 * leads to them is left out. `outside`: nothing but the course of the incident and what was told outside anyway.
 */
export const PAPER_LEVELS = ['internal', 'roles', 'outside'] as const;

export type PaperLevel = (typeof PAPER_LEVELS)[number];

/** What is stamped on every page. */
export const STAMPS: Readonly<Record<PaperLevel, Wording>> = {
  internal: { en: 'Internal: names as recorded', ja: '社内限り：氏名は記録のまま' },
  roles: { en: 'Names as roles', ja: '氏名は役割で表示' },
  outside: { en: 'For outside: no names, no addresses', ja: '社外向け：氏名・連絡先なし' },
};

/** What each level leaves out, as its paper says it. */
export const LEFT_OUT: Readonly<Record<PaperLevel, Wording>> = {
  internal: {
    en: 'Nothing is left out. What was redacted in the record is redacted here.',
    ja: '省略はありません。記録で伏せられた箇所は、ここでも伏せてあります。',
  },
  roles: {
    en: 'Left out: names (people are told by their roles), e-mail addresses, telephone numbers and links.',
    ja: '省略：氏名（役割で表示）、メールアドレス、電話番号、リンク。',
  },
  outside: {
    en: 'Left out: names, addresses, links and host names; notes, reports, reasons and whatever else people wrote, but for updates to audiences outside; tasks, decisions and risks but for their number; shifts and hours.',
    ja: '省略：氏名、連絡先、リンク、ホスト名。メモ・報告・理由など社内で書かれた文章（社外へ発信した更新を除く）。タスク・決定・リスクは件数のみ。シフトと対応時間。',
  },
};
