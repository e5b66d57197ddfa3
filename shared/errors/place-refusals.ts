import type { Entry } from './entry.ts';

/** Refusals to whoever takes the desktop's window to another server. */
export const PLACE_REFUSALS = {
  place_link_wrong: {
    code: 'invalid',
    en: 'This is not a whole join link. Copy it again, from https:// to its last letter, and paste it here.',
    ja: '参加リンクとして読み取れません。https:// から末尾までをもう一度コピーして、ここに貼り付けてください。',
  },
  place_not_encrypted: {
    code: 'forbidden',
    en: 'What is said to {host} would cross the internet in the clear. Ask for a link that begins with https://.',
    ja: '{host} との通信は暗号化されないままインターネットを通ります。https:// で始まるリンクを依頼してください。',
  },
  place_unreachable: {
    code: 'not_found',
    en: '{host} does not answer. Look at your network or VPN, and ask whoever runs it. The room of this machine is still here.',
    ja: '{host} が応答しません。ネットワークや VPN を確かめ、管理している人に連絡してください。このマシンのウォールームは引き続き使えます。',
  },
  place_certificate_changed: {
    code: 'forbidden',
    en: '{host} shows another certificate than the one you trusted, so nothing was sent to it. Compare both fingerprints by telephone with whoever runs it, and ask for a new link if it was changed on purpose.',
    ja: '{host} の証明書が、信頼したものと異なるため、何も送信していません。管理している人と電話で両方のフィンガープリントを照合し、意図した変更であれば新しいリンクを依頼してください。',
  },
  place_certificate_untrusted: {
    code: 'forbidden',
    en: '{host} shows a certificate that this machine does not trust, so nothing was sent to it. Ask for a link that names the certificate, or for a valid one.',
    ja: '{host} の証明書はこのマシンでは信頼できないため、何も送信していません。証明書のフィンガープリントを含むリンクか、有効な証明書を依頼してください。',
  },
  place_not_quarterdeck: {
    code: 'not_found',
    en: 'Something answers at {host}, but it is not Quarterdeck. Look at the link, or at the VPN’s sign-in page.',
    ja: '{host} から応答がありましたが、Quarterdeck ではありません。リンクや、VPN のサインイン画面を確かめてください。',
  },
  place_other_version: {
    code: 'protocol_unsupported',
    en: '{host} runs version {theirs} and this program is {ours}: they do not understand each other. Update the older one; until then, open the link in a browser.',
    ja: '{host} はバージョン {theirs}、このプログラムは {ours} で、互換性がありません。古い方を更新してください。それまではリンクをブラウザーで開いてください。',
  },
  place_too_many: {
    code: 'conflict',
    en: '{limit} servers are remembered, and no more can be. Forget one under “Where the room is”, then paste the link again.',
    ja: '接続先はすでに上限の {limit} 件です。「ウォールームの場所」で不要なものを削除してから、リンクをもう一度貼り付けてください。',
  },
  place_unknown: {
    code: 'not_found',
    en: 'This place is not remembered any more. Paste its join link again.',
    ja: 'この接続先はもう登録されていません。参加リンクをもう一度貼り付けてください。',
  },
  own_room_down: {
    code: 'wrong_state',
    en: 'The room of this machine did not start. Start Quarterdeck again; it says why.',
    ja: 'このマシンのウォールームは起動していません。Quarterdeck を起動し直すと、理由が表示されます。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
