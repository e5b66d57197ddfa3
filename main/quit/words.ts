import type { Language } from '../appearance/appearance.ts';

/** The question before the end, where the end stops something. */
export const QUIT_WORDS = {
  en: {
    message: (count: number) =>
      count === 1
        ? 'An incident is open. Quit all the same?'
        : `${count} incidents are open. Quit all the same?`,
    detail:
      'The room is on this machine: whoever is connected loses it, and nobody is reminded of anything until Quarterdeck runs again. Nothing that was recorded is lost.',
    quit: 'Quit',
    stay: 'Stay open',
  },
  ja: {
    message: (count: number) => `進行中のインシデントが ${count} 件あります。終了しますか？`,
    detail:
      'ウォールームはこのマシンで動いています。終了すると、接続中の全員の接続が切れ、次に起動するまで通知や催促は届きません。記録済みの内容は失われません。',
    quit: '終了する',
    stay: '開いたままにする',
  },
} as const satisfies Readonly<Record<Language, object>>;

/** The question before a page is left that holds what is nowhere else: Chromium asks it of nobody but us. */
export const LEAVE_WORDS = {
  en: {
    message: 'A file was not sent yet',
    detail: 'It is only in this window. Whoever leaves it now has to attach the file again.',
    leave: 'Leave it',
    stay: 'Stay',
  },
  ja: {
    message: '送信が終わっていないファイルがあります',
    detail: 'ファイルはこのウィンドウにしかありません。今離れると、もう一度添付する必要があります。',
    leave: '送信せずに離れる',
    stay: 'とどまる',
  },
} as const satisfies Readonly<Record<Language, object>>;
