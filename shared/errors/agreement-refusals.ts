import type { Entry } from './entry.ts';

/** The part of the catalogue about decisions, roll calls and CAN rounds (DEC-1, PAR-1, PAR-2). */
export const AGREEMENT_REFUSALS = {
  objection_late: {
    code: 'wrong_state',
    en: 'The window for objections has closed. Tell the commander at once by voice, or propose something else (D).',
    ja: '異議を受け付ける時間は過ぎました。すぐに指揮者へ口頭で伝えるか、別の案を提案してください（D）。',
  },
  held_already: {
    code: 'wrong_state',
    en: 'The window waits for you once, and it does already. Write your reason and send it.',
    ja: 'あなたのための延長は 1 回だけで、すでに延長中です。理由を書いて送ってください。',
  },
  objected_already: {
    code: 'wrong_state',
    en: 'Your objection stands on record already. The commander settles; tell them the rest by voice.',
    ja: '異議はすでに記録されています。決めるのは指揮者です。続きは口頭で伝えてください。',
  },
  commander_settles: {
    code: 'forbidden',
    en: '{name} has command and settles this. Tell them what you think.',
    ja: '決めるのは指揮者の {name} です。意見は本人に伝えてください。',
  },
  decision_settled: {
    code: 'wrong_state',
    en: 'This is settled already: {outcome}. Propose something else to change it (D).',
    ja: 'すでに決まっています（{outcome}）。変えるには別の案を提案してください（D）。',
  },
  decision_not_carried: {
    code: 'wrong_state',
    en: 'Only what was carried can be verified. This was not.',
    ja: '検証できるのは決定になったものだけです。これは決定になっていません。',
  },
  decision_verified: {
    code: 'wrong_state',
    en: 'This was verified already. If it no longer holds, propose something else (D).',
    ja: 'すでに検証済みです。状況が変わったときは、別の案を提案してください（D）。',
  },
  verify_not_yours: {
    code: 'forbidden',
    en: '{name} executes this. Tell them or the commander what you see.',
    ja: '実行するのは {name} です。見たことは本人か指揮者に伝えてください。',
  },
  rollcall_open: {
    code: 'wrong_state',
    en: 'A roll call by {name} goes on. Close it first, or call those who are silent.',
    ja: '{name} の点呼が続いています。先に締め切るか、返事のない人に呼びかけてください。',
  },
  rollcall_nobody: {
    code: 'wrong_state',
    en: 'Nobody else is on assignment. Invite people first.',
    ja: '任務中の人がほかにいません。先に招待してください。',
  },
  rollcall_closed: {
    code: 'wrong_state',
    en: 'This roll call is over. If you need help, say so on the bridge now.',
    ja: 'この点呼は終わりました。助けが要るときは、すぐに口頭で伝えてください。',
  },
  rollcall_incomplete: {
    code: 'invalid',
    en: 'Not everybody is well: {names}. Say why you close the roll call.',
    ja: '無事を確認できていない人がいます：{names}。点呼を締め切る理由を書いてください。',
  },
  not_asked: {
    code: 'wrong_state',
    en: '{name} was not asked here. If something is wrong, tell the commander.',
    ja: '{name} は今回の対象ではありません。問題があれば指揮者に伝えてください。',
  },
  answer_only_own: {
    code: 'forbidden',
    en: 'You can answer for yourself. Commander, deputy, scribe and leads answer for somebody on the bridge.',
    ja: '答えられるのは自分の分です。通話中の人の分は、指揮者、副指揮者、記録係、チームリーダーが答えます。',
  },
  can_open: {
    code: 'wrong_state',
    en: 'A CAN round by {name} goes on. Close it first.',
    ja: '{name} の CAN 報告が続いています。先に締め切ってください。',
  },
  can_nobody: {
    code: 'wrong_state',
    en: 'There is no lead, and nobody has an open task. Give a task or a lead’s role first.',
    ja: 'チームリーダーも、進行中のタスクを持つ人もいません。先にタスクかチームリーダーの役割を割り当ててください。',
  },
  can_closed: {
    code: 'wrong_state',
    en: 'This CAN round is over. Write a note instead (N).',
    ja: 'この CAN 報告は終わりました。メモに書いてください（N）。',
  },
  can_empty: {
    code: 'invalid',
    en: 'Say at least one: conditions, actions or needs.',
    ja: '状況、行動、必要なもののうち、一つは書いてください。',
  },
  can_incomplete: {
    code: 'invalid',
    en: 'Still silent: {names}. Say why you close the round.',
    ja: 'まだ返事がありません：{names}。締め切る理由を書いてください。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
