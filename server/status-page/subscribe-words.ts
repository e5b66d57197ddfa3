import type { Language } from './words.ts';

interface SubscribeWords {
  readonly heading: string;
  readonly hint: string;
  readonly address: string;
  readonly subscribe: string;
  /** Leads from a copy of the page to the form. */
  readonly elsewhere: string;
  readonly back: string;
  readonly asked: Said;
  readonly confirm: Said & { readonly button: string };
  readonly confirmed: Said;
  readonly leave: Said & { readonly button: string };
  readonly left: Said;
  readonly refused: string;
}

/** A page of a few words. */
export interface Said {
  readonly title: string;
  readonly text: string;
}

/** What people read who want updates by e-mail, or want them no longer. */
export const SUBSCRIBE_WORDS: Readonly<Record<Language, SubscribeWords>> = {
  en: {
    heading: 'Get updates by e-mail',
    hint: 'You get an e-mail with a link to confirm. Each update has a link that ends them.',
    address: 'E-mail address',
    subscribe: 'Subscribe',
    elsewhere: 'Subscribe to updates by e-mail',
    back: 'To the status page',
    asked: {
      title: 'Look into your mailbox',
      text: 'If this address does not get updates yet, an e-mail with a link is on its way. Open the link within 24 hours and confirm. If nothing comes within a few minutes, look among the spam, or subscribe again.',
    },
    confirm: {
      title: 'Confirm your subscription',
      text: 'Press the button to get service updates by e-mail from now on.',
      button: 'Confirm',
    },
    confirmed: {
      title: 'You are subscribed',
      text: 'From now on you get service updates by e-mail. Each has a link that ends them.',
    },
    leave: {
      title: 'Stop getting updates?',
      text: 'Press the button and no further update is sent to you. Your address is erased here.',
      button: 'Unsubscribe',
    },
    left: {
      title: 'You are unsubscribed',
      text: 'No further update is sent to you by this list, and your address is erased from it.',
    },
    refused: 'This did not work',
  },
  ja: {
    heading: 'メールでお知らせを受け取る',
    hint: '確認用のリンクをメールでお送りします。配信は、お知らせメール内のリンクからいつでも停止できます。',
    address: 'メールアドレス',
    subscribe: '登録する',
    elsewhere: 'メールでお知らせを受け取る',
    back: 'ステータスページへ',
    asked: {
      title: 'メールをご確認ください',
      text: 'まだ登録されていないアドレスには、確認用のリンクをメールでお送りします。24 時間以内にリンクを開き、登録を完了してください。数分待っても届かない場合は、迷惑メールフォルダーを確認するか、もう一度登録してください。',
    },
    confirm: {
      title: '登録の確認',
      text: 'ボタンを押すと登録が完了し、今後のお知らせがメールで届きます。',
      button: '登録を完了する',
    },
    confirmed: {
      title: '登録が完了しました',
      text: '今後、障害のお知らせをメールでお送りします。配信は、メール内のリンクからいつでも停止できます。',
    },
    leave: {
      title: '配信を停止しますか',
      text: 'ボタンを押すと、今後お知らせは届きません。登録されているアドレスは消去されます。',
      button: '配信を停止する',
    },
    left: {
      title: '配信を停止しました',
      text: '今後、この宛先リストからお知らせは届きません。アドレスはリストから消去されています。',
    },
    refused: '操作を完了できませんでした',
  },
};
