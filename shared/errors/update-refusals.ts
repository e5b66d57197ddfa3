import type { Entry } from './entry.ts';

/** Refusals to whoever wants to install a newer version of the desktop (DESK-5). */
export const UPDATE_REFUSALS = {
  update_held: {
    code: 'wrong_state',
    en: 'An incident is open, or the server does not answer. The update waits: install it when every incident is closed.',
    ja: '進行中のインシデントがあるか、サーバーが応答していません。すべてのインシデントがクローズされてから更新をインストールしてください。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
