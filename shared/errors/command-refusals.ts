/** Refusals over who commands, its transfer, and what the commander says to people. A part of the one catalogue. */
export const COMMAND_REFUSALS = {
  commander_exists: {
    code: 'conflict',
    en: '{name} has command already. Ask them to hand over.',
    ja: 'すでに {name} が指揮しています。引き継ぎを依頼してください。',
  },
  not_commander: { code: 'wrong_state', en: 'Nobody holds command now.', ja: '現在、指揮者はいません。' },
  claim_instead: {
    code: 'wrong_state',
    en: 'Nobody is in command, so there is nobody to take it from. Claim command instead.',
    ja: '現在、指揮者はいません。交代させるのではなく、指揮を引き受けてください。',
  },
  offer_open: {
    code: 'conflict',
    en: 'Command is offered to {name} already. Wait for their answer, or take the offer back first.',
    ja: 'すでに {name} に指揮の引き継ぎを申し出ています。返事を待つか、先に申し出を取り下げてください。',
  },
  offer_gone: {
    code: 'wrong_state',
    en: 'This offer of command does not stand any more. Look who commands now; it may be offered anew.',
    ja: 'この引き継ぎの申し出は、もう有効ではありません。現在の指揮者を確かめ、必要なら改めて申し出てもらってください。',
  },
  offer_not_yours: {
    code: 'forbidden',
    en: 'This offer of command is for {name} to answer, nobody else.',
    ja: 'この引き継ぎの申し出に答えられるのは {name} だけです。',
  },
  offer_to_self: {
    code: 'invalid',
    en: '{name} has command already. Choose somebody else.',
    ja: '{name} がすでに指揮しています。ほかの人を選んでください。',
  },
  offer_to_guest: {
    code: 'invalid',
    en: '{name} is a guest from outside, and guests do not command. Choose somebody else.',
    ja: '{name} は社外からのゲストで、指揮はできません。ほかの人を選んでください。',
  },
  commander_must_hand_over: {
    code: 'wrong_state',
    en: '{name} has command. Somebody else must take command first.',
    ja: '{name} が指揮しています。先にほかの人へ指揮を渡してください。',
  },
  risk_cleared: {
    code: 'wrong_state',
    en: 'This risk was cleared already.',
    ja: 'このリスクはすでに解消済みです。',
  },
  risk_not_yours: {
    code: 'forbidden',
    en: '{name} noted this risk. They, the scribe or whoever leads clear it.',
    ja: 'このリスクを書いたのは {name} です。解消にできるのは本人、記録係、指揮にあたる人だけです。',
  },
  too_many_risks: {
    code: 'wrong_state',
    en: '{limit} risks are noted, and no brief is read with more. Clear some that are none any more.',
    ja: 'リスクはすでに {limit} 件あります。これ以上は引き継ぎで読みきれません。解消したものを外してください。',
  },
  warning_gone: {
    code: 'wrong_state',
    en: 'There is no warning left to acknowledge.',
    ja: '確認する警告はもうありません。',
  },
  not_to_self: {
    code: 'invalid',
    en: 'This is about somebody else. Choose another person.',
    ja: '自分に対してはできません。ほかの人を選んでください。',
  },
} as const;
