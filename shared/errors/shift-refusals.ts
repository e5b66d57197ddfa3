import type { Entry } from './entry.ts';

/** The part of the catalogue about shifts, rest and what people need (SHIFT-1 to SHIFT-5, FAT-6). */
export const SHIFT_REFUSALS = {
  shift_gone: {
    code: 'wrong_state',
    en: 'This shift is not in the plan any more. Look at the plan as it is now.',
    ja: 'このシフトはもう計画にありません。現在の計画を確かめてください。',
  },
  shift_begun: {
    code: 'wrong_state',
    en: 'The shift of {name} has begun: only its end can be moved. End it instead, or plan another.',
    ja: '{name} のシフトはすでに始まっています。変えられるのは終わりの時刻だけです。シフトを終えるか、別のシフトを計画してください。',
  },
  shift_over: {
    code: 'wrong_state',
    en: 'This shift of {name} is over and stands on record. Plan another.',
    ja: '{name} のこのシフトは終わっており、記録として残ります。別のシフトを計画してください。',
  },
  shift_not_running: {
    code: 'wrong_state',
    en: 'This shift does not run now, so there is nothing to end.',
    ja: 'このシフトは現在進行中ではないため、終えることはできません。',
  },
  shift_not_yours: {
    code: 'forbidden',
    en: 'This is the shift of {name}. They begin and end it, or commander and deputy do.',
    ja: 'これは {name} のシフトです。始めたり終えたりできるのは本人か、指揮者、副指揮者です。',
  },
  shift_of_resting: {
    code: 'wrong_state',
    en: '{name} rests, and nobody else ends that. Call them back; once they say they are back, the shift begins.',
    ja: '{name} は休憩中です。休憩を終えられるのは本人だけです。呼び戻してください。本人が戻ったと伝えれば、シフトを始められます。',
  },
  shift_observer: {
    code: 'invalid',
    en: '{name} only looks on. Give them a role first, then plan them.',
    ja: '{name} は見学者です。先に役割を割り当ててから計画に入れてください。',
  },
  shift_backwards: {
    code: 'invalid',
    en: 'The shift of {name} ends before it begins. Set its times right.',
    ja: '{name} のシフトの終わりが始まりより前です。時刻を直してください。',
  },
  shift_length: {
    code: 'invalid',
    en: 'The shift of {name} is shorter than 15 minutes or longer than a day. Set its times right.',
    ja: '{name} のシフトは 15 分より短いか、1 日より長くなっています。時刻を直してください。',
  },
  shift_far: {
    code: 'invalid',
    en: 'The shift of {name} begins in more than 14 days. A plan looks no further.',
    ja: '{name} のシフトの始まりは 14 日より先です。計画できるのは 14 日先までです。',
  },
  hand_over_gone: {
    code: 'wrong_state',
    en: 'This hand-over is done, or another comes before it. Look at the plan as it is now.',
    ja: 'この引き継ぎは済んでいるか、先に別の引き継ぎがあります。現在の計画を確かめてください。',
  },
  hand_over_early: {
    code: 'wrong_state',
    en: 'A hand-over is begun {minutes} minutes before the shift at the earliest. Until then, move the shift in the plan.',
    ja: '引き継ぎを始められるのはシフトの {minutes} 分前からです。それより早めるには、計画でシフトを動かしてください。',
  },
  hand_over_of_nobody: {
    code: 'wrong_state',
    en: 'Nobody hands this seat over: it is empty, or the same person goes on. Start the shift instead.',
    ja: 'この席を引き継ぐ相手はいません（空席か、同じ人が続けます）。シフトを開始してください。',
  },
  hand_over_not_yours: {
    code: 'forbidden',
    en: 'This hand-over is for these two to confirm: {names}. Commander and deputy can confirm it for whoever cannot be reached, with a reason.',
    ja: 'この引き継ぎを確認するのは次の 2 人です：{names}。連絡がつかない人の分は、指揮者か副指揮者が理由を添えて確認できます。',
  },
  confirmed_already: {
    code: 'wrong_state',
    en: 'This side is confirmed already. The other side is still missing.',
    ja: 'こちら側はすでに確認済みです。残りは相手側の確認です。',
  },
  command_is_accepted: {
    code: 'wrong_state',
    en: 'Command is read back and accepted with its offer. If none is open, ask whoever commands to hand over (H).',
    ja: '指揮の引き継ぎは、申し出への復唱と受諾で行います。申し出がないときは、指揮者に引き継ぎ（H）を頼んでください。',
  },
  command_is_assumed: {
    code: 'wrong_state',
    en: 'Nobody confirms command for another. Where the commander cannot be reached, take command with a reason.',
    ja: '指揮の引き継ぎを代わりに確認することはできません。指揮者に連絡がつかないときは、理由を添えて指揮を引き受けてください。',
  },
  command_is_claimed: {
    code: 'wrong_state',
    en: 'Nobody commands now, and command is taken by oneself. Tell them to start their shift, or take command.',
    ja: '現在、指揮者はいません。指揮は本人が引き受けるものです。本人にシフトの開始を頼むか、自分で指揮を引き受けてください。',
  },
  rest_too_short: {
    code: 'invalid',
    en: 'A rest that is ordered lasts {minutes} minutes at least: shorter is no rest.',
    ja: '指示する休憩は {minutes} 分以上にしてください。それより短いと休みになりません。',
  },
  called_back_already: {
    code: 'wrong_state',
    en: '{name} was called back already. They say themselves when they are back; call them.',
    ja: '{name} にはすでに復帰を頼んでいます。復帰を告げるのは本人です。電話をかけてください。',
  },
  request_gone: {
    code: 'wrong_state',
    en: 'This request is done or was withdrawn. Ask anew if it is needed.',
    ja: 'この依頼は済んでいるか、取り下げられています。必要なら新しく依頼してください。',
  },
  request_stands: {
    code: 'wrong_state',
    en: 'This request stands so already.',
    ja: 'この依頼はすでにその状態です。',
  },
  requests_full: {
    code: 'too_large',
    en: 'There are {limit} open requests. Finish or withdraw some first.',
    ja: '対応中の依頼が {limit} 件あります。先にいくつか済ませるか、取り下げてください。',
  },
  facts_only_own: {
    code: 'forbidden',
    en: 'You can say this of yourself. Commander and deputy say it for others.',
    ja: '自分のことは自分で入力できます。ほかの人の分を入力できるのは指揮者と副指揮者です。',
  },
  reminders_no_email: {
    code: 'wrong_state',
    en: 'E-mail is not set up here. Ask the workspace’s owner to set it up; until then, turn on notifications of this desktop.',
    ja: 'このサーバーではメールが設定されていません。ワークスペースのオーナーに設定を依頼してください。それまでは、このデスクトップの通知をご利用ください。',
  },
  reminders_not_taken: {
    code: 'wrong_state',
    en: 'The mail server did not take a mail to this address. Look whether it is right, and try again.',
    ja: 'このアドレス宛てのメールをメールサーバーが受け付けませんでした。アドレスを確認し、もう一度お試しください。',
  },
  reminders_code_wrong: {
    code: 'invalid',
    en: 'This code is not the one that was mailed, or is too old. Type the newest one, or have another sent.',
    ja: 'コードが違うか、期限が切れています。最新のメールのコードを入力するか、もう一度送信してください。',
  },
  reminders_need_person: {
    code: 'wrong_state',
    en: 'The owner’s token stands no shifts. Sign in as a person to be reminded of yours.',
    ja: 'オーナーのトークンにはシフトがありません。通知を受けるには、個人としてサインインしてください。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
