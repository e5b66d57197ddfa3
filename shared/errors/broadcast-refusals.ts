import type { Entry } from './entry.ts';

/** The part of the catalogue about updates to people outside (CAST). */
export const BROADCAST_REFUSALS = {
  next_update_missing: {
    code: 'invalid',
    en: 'Say when the next update comes. Only a resolved update may leave it out.',
    ja: '次の更新時刻を入れてください。省けるのは「解決」の更新だけです。',
  },
  next_update_past: {
    code: 'invalid',
    en: 'The next update must lie in the future.',
    ja: '次の更新時刻は未来にしてください。',
  },
  broadcast_sent: {
    code: 'wrong_state',
    en: 'This update was sent already. Write a new one.',
    ja: 'この更新はすでに送信されています。新しく書いてください。',
  },
  broadcast_checks: {
    code: 'invalid',
    en: 'This should not leave the room as it stands: {words}. Change it, or say why it goes out all the same.',
    ja: 'このままでは外に出せない言葉があります：{words}。書き直すか、それでも出す理由を書いてください。',
  },
  broadcast_variables: {
    code: 'invalid',
    en: 'Something was not filled in: {words}. Write what belongs there.',
    ja: '埋まっていない項目があります：{words}。内容を書いてください。',
  },
  audience_unknown: {
    code: 'invalid',
    en: 'This incident tells nothing to “{audience}”. Choose one of its audiences.',
    ja: 'このインシデントに「{audience}」という対象はありません。対象の一覧から選んでください。',
  },
  update_template_refused: {
    code: 'invalid',
    en: 'A template cannot be filled in at “{words}”. It may name {fields}, and close every #if and #each.',
    ja: 'テンプレートの「{words}」を埋められません。使えるのは {fields} で、#if と #each は必ず閉じてください。',
  },
  executive_view_unknown: {
    code: 'not_found',
    en: 'This page is not there, or its link has ended. Ask whoever sent it to you for a new one.',
    ja: 'このページはないか、リンクが無効になっています。送ってくれた人に新しいリンクを依頼してください。',
  },
  executive_view_over: {
    code: 'wrong_state',
    en: 'The page for executives ended {days} days after this incident was closed. Reopen the incident to show it again.',
    ja: 'このインシデントの経営陣向けページは、終了から {days} 日で閉じられました。再び見せるには、インシデントを再開してください。',
  },
  approval_missing: {
    code: 'wrong_state',
    en: 'The commander has to approve this update first. It is kept as a draft; the commander sees it at once.',
    ja: 'この更新には、先に指揮者の承認が必要です。下書きとして保存され、指揮者の画面にすぐ表示されます。',
  },
  approval_not_needed: {
    code: 'wrong_state',
    en: 'This update needs no approval any more. It can be sent.',
    ja: 'この更新に承認はもう必要ありません。そのまま送信できます。',
  },
  broadcast_queued: {
    code: 'wrong_state',
    en: 'This update is on its way already. Take it back first if it has to change.',
    ja: 'この更新はすでに送信待ちです。直すときは、先に取り消してください。',
  },
  broadcast_not_queued: {
    code: 'wrong_state',
    en: 'This update is not on its way: it is a draft.',
    ja: 'この更新は送信待ちではありません。下書きのままです。',
  },
  take_back_late: {
    code: 'wrong_state',
    en: 'Too late to take back: the update is out. Write a correction and send it.',
    ja: '取り消しは間に合いませんでした。更新は送信済みです。訂正を書いて送信してください。',
  },
  broadcast_redacted: {
    code: 'wrong_state',
    en: 'The words of this update were taken out of the record. Write a new one.',
    ja: 'この更新の文面は記録から消されています。新しく書いてください。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
