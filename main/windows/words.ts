/** What is said of a window whose page does not stay. */
export const WINDOW_WORDS = {
  en: {
    message: 'This window’s page has ended twice',
    detail:
      'The room goes on: the server runs, and what you gave is kept. Load the page again; if it ends again, open the cockpit in a browser and look at Diagnostics.',
    again: 'Load again',
    leave: 'Not now',
  },
  ja: {
    message: 'このウィンドウのページが続けて終了しました',
    detail:
      'ウォールームは動いています。サーバーは稼働中で、送った内容も保存されています。もう一度読み込んでください。また終了する場合は、ブラウザでコックピットを開き、「診断」を確認してください。',
    again: 'もう一度読み込む',
    leave: '後で',
  },
} as const;
