import type { PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';

/** What a message says besides the text that somebody wrote. */
interface MessageWords {
  readonly status: Readonly<Record<PublicStatus, string>>;
  readonly subject: string;
  readonly next: string;
  readonly noNext: string;
  /** Ends a text that goes on elsewhere. */
  readonly cut: string;
}

export const MESSAGE_WORDS: Readonly<Record<'en' | 'ja', MessageWords>> = {
  en: {
    status: {
      investigating: 'Investigating',
      identified: 'Identified',
      monitoring: 'Monitoring',
      resolved: 'Resolved',
    },
    subject: 'Service update',
    next: 'Next update by',
    noNext: 'No further update is planned.',
    cut: '… (cut)',
  },
  ja: {
    status: {
      investigating: '調査中',
      identified: '原因を特定',
      monitoring: '監視中',
      resolved: '復旧',
    },
    subject: '障害のお知らせ',
    next: '次回のお知らせ予定：',
    noNext: '次回のお知らせの予定はありません。',
    cut: '…（以下省略）',
  },
};
