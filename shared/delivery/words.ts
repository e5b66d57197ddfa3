import type { PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';

/** What a message says besides the text that somebody wrote. */
interface MessageWords {
  readonly status: Readonly<Record<PublicStatus, string>>;
  readonly subject: string;
  readonly next: string;
  readonly noNext: string;
  /** Ends a text that goes on elsewhere. */
  readonly cut: string;
  /** Leads out of it. */
  readonly unsubscribe: string;
  /** The mail that asks whether somebody really wants updates. */
  readonly confirmation: {
    readonly subject: string;
    readonly asked: string;
    readonly open: string;
    readonly ignore: string;
  };
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
    unsubscribe: 'Stop these e-mails:',
    confirmation: {
      subject: 'Please confirm: service updates by e-mail',
      asked: 'Somebody asked for service updates to be sent to this address.',
      open: 'Was it you? Open this link within 24 hours and confirm:',
      ignore:
        'If it was not you, do nothing: you will get no updates, and this address is erased after 24 hours.',
    },
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
    unsubscribe: '配信を停止する：',
    confirmation: {
      subject: '【ご確認ください】障害のお知らせメールの登録',
      asked: 'このメールアドレスに障害のお知らせを配信するお申し込みがありました。',
      open: 'お申し込みになった方は、24 時間以内に次のリンクを開いて登録を完了してください。',
      ignore:
        'お心当たりのない場合は、何もする必要はありません。お知らせは配信されず、アドレスは 24 時間後に消去されます。',
    },
  },
};
