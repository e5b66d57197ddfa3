import type { Entry } from './entry.ts';

/** Refusals to people outside who want updates or want them no longer, and to the owner who adds many at once. */
export const RECIPIENT_REFUSALS = {
  address_unusable: {
    code: 'invalid',
    en: 'This is not an e-mail address that can be used. Correct it: one such as name@example.com, without spaces.',
    ja: 'このメールアドレスは使えません。name@example.com のような形で、空白を入れずに入力し直してください。',
  },
  confirmation_unusable: {
    code: 'not_found',
    en: 'This link was used already, is expired or is not whole. Whoever has confirmed gets the updates; otherwise, subscribe again on the status page.',
    ja: 'このリンクは使用済みか、期限切れか、途中で切れています。確認が済んでいれば、お知らせは届きます。まだの場合は、ステータスページからもう一度登録してください。',
  },
  unsubscribing_unusable: {
    code: 'not_found',
    en: 'This link is not whole. Open it once more from the e-mail, or copy all of it.',
    ja: 'このリンクは途中で切れています。メールからもう一度開くか、全体をコピーしてください。',
  },
  subscribing_closed: {
    code: 'wrong_state',
    en: 'Updates by e-mail are not offered here now. Read them on the status page, or follow its feed.',
    ja: '現在、メールでのお知らせは行っていません。ステータスページかフィードをご覧ください。',
  },
  confirming_not_set_up: {
    code: 'wrong_state',
    en: 'Nobody can be asked to confirm: set up e-mail, and start the server with its public address (--url https://…).',
    ja: '確認メールを送れません。メールを設定し、公開アドレス（--url https://…）を指定してサーバーを起動してください。',
  },
  confirming_too_many: {
    code: 'wrong_state',
    en: 'Too many confirmations wait already. Wait until they are answered or expire (24 h), or add fewer.',
    ja: '確認待ちのアドレスが多すぎます。確認されるか期限が切れる（24 時間）まで待つか、件数を減らしてください。',
  },
  import_not_text: {
    code: 'invalid',
    en: 'This file is not a table as text. Save it as CSV and choose that file.',
    ja: 'このファイルはテキスト形式の表ではありません。CSV として保存し、そのファイルを選んでください。',
  },
  import_too_long: {
    code: 'too_large',
    en: 'This file has more than {limit} lines. Split it, and add one part after the other.',
    ja: 'このファイルは {limit} 行を超えています。分割して、順に追加してください。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
