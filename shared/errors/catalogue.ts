import { AGREEMENT_REFUSALS } from './agreement-refusals.ts';
import { BROADCAST_REFUSALS } from './broadcast-refusals.ts';
import { COMMAND_REFUSALS } from './command-refusals.ts';
import type { Entry } from './entry.ts';
import { FILE_REFUSALS } from './file-refusals.ts';
import { LOAD_REFUSALS } from './load-refusals.ts';
import { NOTE_REFUSALS } from './note-refusals.ts';
import { PLACE_REFUSALS } from './place-refusals.ts';
import { PLAN_REFUSALS } from './plan-refusals.ts';
import { RECIPIENT_REFUSALS } from './recipient-refusals.ts';
import { ROSTER_REFUSALS } from './roster-refusals.ts';
import { SAVING_REFUSALS } from './saving-refusals.ts';
import { SETTINGS_REFUSALS } from './settings-refusals.ts';
import { SHIFT_REFUSALS } from './shift-refusals.ts';
import { SLEEP_REFUSALS } from './sleep-refusals.ts';
import { UPDATE_REFUSALS } from './update-refusals.ts';

/**
 * The one catalogue of refusals. The key is the reason; it travels in `details.reason`, so that every screen can
 * say the same in its reader's language. Each sentence says what to do, to somebody who is tired.
 */
export const REFUSALS = {
  ...COMMAND_REFUSALS,
  unauthenticated: {
    code: 'unauthenticated',
    en: 'Sign in first: open your invitation link again.',
    ja: '先にサインインしてください。招待リンクをもう一度開いてください。',
  },
  session_revoked: {
    code: 'session_ended',
    en: 'This session was ended. Ask the commander for a new invitation.',
    ja: 'このセッションは終了しました。指揮者に新しい招待を依頼してください。',
  },
  invite_unusable: {
    code: 'unauthenticated',
    en: 'This invitation is used up, expired or wrong. Ask for a new link.',
    ja: 'この招待は使用済み、期限切れ、または無効です。新しいリンクを依頼してください。',
  },
  foreign_host: {
    code: 'forbidden',
    en: 'This server is not known as “{host}”. Open it by its address, or start it with that name in QUARTERDECK_HOSTS.',
    ja: 'このサーバーの名前に「{host}」はありません。IP アドレスで開くか、QUARTERDECK_HOSTS にその名前を設定して起動してください。',
  },
  foreign_page: {
    code: 'forbidden',
    en: 'A page of another site asked for this. Open Quarterdeck in a window of its own.',
    ja: '別のサイトのページからの要求です。Quarterdeck を専用のウィンドウで開いてください。',
  },
  role_may_not: {
    code: 'forbidden',
    en: 'As {role}, you may not do this. Ask the commander or a deputy.',
    ja: '「{role}」にはこの操作はできません。指揮者か副指揮者に依頼してください。',
  },
  owner_only: {
    code: 'forbidden',
    en: 'Only the workspace’s owner may do this. Ask them.',
    ja: 'この操作はワークスペースのオーナーだけができます。オーナーに依頼してください。',
  },
  no_session: {
    code: 'wrong_state',
    en: 'The owner’s token has no session to end. Change it in the server’s configuration.',
    ja: 'オーナーのトークンには終了するセッションがありません。サーバーの設定で変更してください。',
  },
  not_found: {
    code: 'not_found',
    en: 'There is no such thing here. Check the link, or ask for an invitation.',
    ja: '見つかりません。リンクを確かめるか、招待を依頼してください。',
  },
  invalid: {
    code: 'invalid',
    en: 'This was not understood: {problem}. Correct it and send it again.',
    ja: '内容を理解できませんでした：{problem}。直してもう一度送ってください。',
  },
  unknown_command: {
    code: 'invalid',
    en: 'The command “{type}” does not exist in this version. Update the app.',
    ja: 'コマンド「{type}」はこの版にはありません。アプリを更新してください。',
  },
  id_reused: {
    code: 'conflict',
    en: 'This command id was used for something else. Send it again with a new id.',
    ja: 'このコマンドIDは別の内容で使われています。新しいIDで送り直してください。',
  },
  incident_exists: {
    code: 'conflict',
    en: 'An incident with this id is already declared. Open it instead.',
    ja: 'このIDのインシデントはすでに宣言されています。そちらを開いてください。',
  },
  stale: {
    code: 'stale',
    en: 'The room has moved on to {head}. Look at what changed, then send it again.',
    ja: 'ルームは {head} まで進んでいます。変更を確認してから送り直してください。',
  },
  rate_limited: {
    code: 'rate_limited',
    en: 'Too many requests. Wait {seconds} s and try again.',
    ja: 'リクエストが多すぎます。{seconds} 秒待ってからもう一度お試しください。',
  },
  too_large: {
    code: 'too_large',
    en: 'This is larger than {limit}. Send less at once.',
    ja: '{limit} を超えています。分けて送ってください。',
  },
  storage_unavailable: {
    code: 'storage_unavailable',
    en: 'The record cannot be written (disk full or failing). Nothing was changed; reading goes on. Free space on the server.',
    ja: '記録に書き込めません（ディスクの空き不足か故障）。変更はされていません。閲覧は続けられます。サーバーの空き容量を確保してください。',
  },
  server_unreachable: {
    code: 'storage_unavailable',
    en: 'The server does not answer. Check the network and try again.',
    ja: 'サーバーが応答しません。ネットワークを確認して、もう一度お試しください。',
  },
  server_failed: {
    code: 'storage_unavailable',
    en: 'The server failed at this. Look whether it was done; the same request sent again is never carried out twice.',
    ja: 'サーバーで問題が起きました。反映されたか確認してください。同じ内容を送り直しても二重には実行されません。',
  },
  drills_unavailable: {
    code: 'not_found',
    en: 'This server has no drills to play.',
    ja: 'このサーバーには再生できる訓練がありません。',
  },
  drills_busy: {
    code: 'conflict',
    en: 'This server plays {limit} drills already, and no more at once. Resolve and close the incident of one, or wait until one is over.',
    ja: 'このサーバーではすでに {limit} 件の訓練を再生中で、同時にはこれ以上再生できません。どれかのインシデントを解決済みにして終了するか、訓練が終わるまでお待ちください。',
  },
  withdrawn: {
    code: 'conflict',
    en: 'You took this back before it was sent.',
    ja: '送信前に取り下げました。',
  },
  protocol_unsupported: {
    code: 'protocol_unsupported',
    en: 'This app speaks another protocol than the server ({server}). Reload or update it.',
    ja: 'アプリとサーバー（{server}）のプロトコルが合いません。再読み込みか更新をしてください。',
  },
  in_the_past: {
    code: 'wrong_state',
    en: 'You are looking at the past, where nothing can be changed. Go back to now (Esc) and do it there.',
    ja: '過去の時点を表示中のため、変更はできません。現在に戻って（Esc）から操作してください。',
  },
  only_shows: {
    code: 'wrong_state',
    en: 'This window only shows the room. Do it in the cockpit.',
    ja: 'このウィンドウは表示専用です。操作はコックピットで行ってください。',
  },
  no_such_moment: {
    code: 'invalid',
    en: 'The record has no entry {at}: it goes from 1 to {head}. Choose one of these.',
    ja: '記録に {at} 番はありません。1 から {head} までの番号を指定してください。',
  },
  closed: {
    code: 'wrong_state',
    en: 'The incident is closed. Reopen it first.',
    ja: 'インシデントは終了しています。先に再開してください。',
  },
  not_in_phase: {
    code: 'wrong_state',
    en: 'This cannot be done in the phase “{phase}”.',
    ja: 'フェーズ「{phase}」ではこの操作はできません。',
  },
  phase_unchanged: {
    code: 'wrong_state',
    en: 'The incident is in this phase already.',
    ja: 'すでにこのフェーズです。',
  },
  no_next_phase: {
    code: 'wrong_state',
    en: 'There is no phase after this one; close the incident instead.',
    ja: 'この先のフェーズはありません。インシデントを終了してください。',
  },
  not_resolved: {
    code: 'wrong_state',
    en: 'Resolve the incident before closing it.',
    ja: '終了する前に、インシデントを解決済みにしてください。',
  },
  severity_unchanged: {
    code: 'wrong_state',
    en: 'The severity is {severity} already.',
    ja: '重大度はすでに {severity} です。',
  },
  severity_lowered_by_commander: {
    code: 'forbidden',
    en: 'Only the commander lowers the severity. In doubt, keep the higher.',
    ja: '重大度を下げられるのは指揮者だけです。迷うときは高いままにします。',
  },
  severity_needs_reason: {
    code: 'invalid',
    en: 'Lowering the severity before the learn phase needs a reason.',
    ja: '「学習」フェーズより前に重大度を下げるには理由が必要です。',
  },
  role_not_held: { code: 'wrong_state', en: '{role} is vacant already.', ja: '「{role}」はすでに空席です。' },
  role_held: {
    code: 'wrong_state',
    en: '{name} has this role already.',
    ja: '{name} はすでにこの役割です。',
  },
  not_in_room: {
    code: 'invalid',
    en: 'This person is not in the room. Invite them first.',
    ja: 'その人はルームにいません。先に招待してください。',
  },
  person_away: {
    code: 'wrong_state',
    en: '{name} is {presence}. Recall them first, or choose somebody else.',
    ja: '{name} は現在{presence}です。呼び戻すか、ほかの人を選んでください。',
  },
  assignee_away: {
    code: 'wrong_state',
    en: '{name} is {presence}. Choose somebody else. Commander and deputies can give it all the same, with a reason.',
    ja: '{name} は現在{presence}です。ほかの人を選んでください。指揮者と副指揮者は、理由を添えればそれでも割り当てられます。',
  },
  role_ambiguous: {
    code: 'invalid',
    en: '“{role}” is held by {count} people. Give the task to one person by name.',
    ja: '「{role}」は {count} 人います。一人を名前で指定してください。',
  },
  assignee_observes: {
    code: 'invalid',
    en: '{name} only observes. Give them a role first.',
    ja: '{name} は見学者です。先に役割を割り当ててください。',
  },
  nobody_to_release: {
    code: 'wrong_state',
    en: 'Everybody who is here would stay. Name fewer people who stay.',
    ja: '全員が残ることになります。残る人を減らしてください。',
  },
  nobody_released: {
    code: 'wrong_state',
    en: 'Nobody is released now, so there is nobody to recall.',
    ja: '任務を解除された人はいません。呼び戻す相手がいません。',
  },
  team_gone: {
    code: 'not_found',
    en: 'This team does not exist any more. Choose another one, or form it anew.',
    ja: 'このチームはもうありません。ほかのチームを選ぶか、新しく編成してください。',
  },
  team_unchanged: {
    code: 'wrong_state',
    en: 'The team “{team}” has this name and this lead already.',
    ja: 'チーム「{team}」の名前とリーダーはすでにそのとおりです。',
  },
  team_name_taken: {
    code: 'conflict',
    en: 'There is a team “{team}” already. Give this one another name.',
    ja: 'チーム「{team}」はすでにあります。別の名前にしてください。',
  },
  team_not_yours: {
    code: 'forbidden',
    en: 'Only who leads “{team}”, the commander or a deputy moves its people. Ask one of them.',
    ja: '「{team}」の人を動かせるのは、そのリーダーと指揮者、副指揮者だけです。いずれかに依頼してください。',
  },
  in_team_already: {
    code: 'wrong_state',
    en: '{name} is in “{team}” already.',
    ja: '{name} はすでに「{team}」にいます。',
  },
  in_no_team: {
    code: 'wrong_state',
    en: '{name} is in no team.',
    ja: '{name} はどのチームにも入っていません。',
  },
  in_two_teams: {
    code: 'invalid',
    en: '{name} is named twice. A person is in one team.',
    ja: '{name} が二度指定されています。一人が入れるチームは一つです。',
  },
  cannot_be_in_team: {
    code: 'wrong_state',
    en: '{name} is {role}, and so in no team. Choose somebody else, or give them another role first.',
    ja: '{name} は{role}なので、チームには入れません。ほかの人を選ぶか、先に役割を変えてください。',
  },
  cannot_lead: {
    code: 'wrong_state',
    en: '{name} is {role}, and so leads no team. Choose somebody else, or give them another role first.',
    ja: '{name} は{role}なので、チームリーダーにはなれません。ほかの人を選ぶか、先に役割を変えてください。',
  },
  already_joined: {
    code: 'conflict',
    en: 'This person is in the room already.',
    ja: 'その人はすでにルームにいます。',
  },
  task_not_yours: {
    code: 'forbidden',
    en: 'This task belongs to {name}. Only they can do this.',
    ja: 'このタスクは {name} のものです。本人だけが操作できます。',
  },
  task_state: {
    code: 'wrong_state',
    en: 'The task is {status}; this is possible only when it is {allowed}.',
    ja: 'タスクは「{status}」です。この操作ができるのは「{allowed}」のときだけです。',
  },
  task_same_assignee: {
    code: 'wrong_state',
    en: '{name} has this task already.',
    ja: 'このタスクはすでに {name} が担当しています。',
  },
  clock_not_postponed: {
    code: 'wrong_state',
    en: 'This cannot be put off. Act on it: its button says how.',
    ja: 'これは延期できません。横のボタンで対応してください。',
  },
  snooze_too_long: {
    code: 'invalid',
    en: 'This can be put off for {limit} minutes at a time. Say fewer minutes.',
    ja: '一度に延期できるのは {limit} 分までです。短くしてください。',
  },
  clock_not_yours: {
    code: 'forbidden',
    en: 'Only the commander, a deputy or the person whom it concerns puts this off. Ask one of them.',
    ja: '延期できるのは指揮者、副指揮者、または本人だけです。依頼してください。',
  },
  not_due: { code: 'wrong_state', en: 'This is not due now.', ja: 'まだその時刻ではありません。' },
  ...NOTE_REFUSALS,
  ...FILE_REFUSALS,
  ...BROADCAST_REFUSALS,
  ...RECIPIENT_REFUSALS,
  ...ROSTER_REFUSALS,
  ...LOAD_REFUSALS,
  ...SHIFT_REFUSALS,
  ...SLEEP_REFUSALS,
  ...PLACE_REFUSALS,
  ...UPDATE_REFUSALS,
  ...SAVING_REFUSALS,
  ...SETTINGS_REFUSALS,
  ...PLAN_REFUSALS,
  not_resting: { code: 'wrong_state', en: '{name} is not resting.', ja: '{name} は休憩中ではありません。' },
  rest_only_own: {
    code: 'forbidden',
    en: 'You can start a break of your own; the commander orders rest for others.',
    ja: '自分の休憩は始められます。ほかの人の休憩を指示するのは指揮者です。',
  },
  not_away: { code: 'wrong_state', en: '{name} is on duty already.', ja: '{name} はすでに任務中です。' },
  not_removed: {
    code: 'wrong_state',
    en: '{name} was not removed.',
    ja: '{name} は退室させられていません。',
  },
  simulation_needs_drill: {
    code: 'invalid',
    en: 'Only a drill can run at another speed. Declare it as a drill.',
    ja: '速度を変えられるのは訓練だけです。訓練として宣言してください。',
  },
  address_unsafe: {
    code: 'invalid',
    en: 'This address cannot be opened from here. Use a whole one that begins with one of these: {schemes}.',
    ja: 'このアドレスはここから開けません。次のいずれかで始まる完全なアドレスを入れてください：{schemes}。',
  },
  links_full: {
    code: 'wrong_state',
    en: 'The room has {limit} links already. Remove one first.',
    ja: 'リンクはすでに {limit} 件あります。先にどれかを外してください。',
  },
  link_gone: {
    code: 'wrong_state',
    en: 'This link was removed already.',
    ja: 'このリンクはすでに外されています。',
  },
  component_unknown: {
    code: 'not_found',
    en: 'The status page lists no such component in this incident. Choose one of those that are shown.',
    ja: 'このインシデントのステータスページに、そのコンポーネントはありません。表示されている中から選んでください。',
  },
  template_field_unknown: {
    code: 'invalid',
    en: 'Nothing fills “{field}” in this template. The fields are {fields}.',
    ja: 'テンプレートの「{field}」に入る値がありません。使えるのは {fields} です。',
  },
  template_field_in_host: {
    code: 'invalid',
    en: 'A field stands behind the host of an address, so that no title chooses where it leads.',
    ja: 'フィールドはホスト名より後ろに置いてください。件名しだいでリンク先が変わるのを防ぐためです。',
  },
  template_fields_many: {
    code: 'invalid',
    en: 'This template has more than {limit} fields. Take some out.',
    ja: 'テンプレートのフィールドが {limit} 個を超えています。減らしてください。',
  },
  contacts_below_zero: {
    code: 'wrong_state',
    en: 'Only {count} were counted this way; no more can be taken off.',
    ja: 'この経路の件数は {count} 件です。それより多くは減らせません。',
  },
  nothing_changed: {
    code: 'wrong_state',
    en: 'It says this already; nothing was changed.',
    ja: 'すでにこの内容です。変更はありません。',
  },
  cannot_redact: {
    code: 'invalid',
    en: 'There is nothing to redact at {seq}.',
    ja: '{seq} には伏せる内容がありません。',
  },
  ...AGREEMENT_REFUSALS,
} as const satisfies Readonly<Record<string, Entry>>;

export type RefusalReason = keyof typeof REFUSALS;
