import type { Entry } from './entry.ts';

/** The part of the catalogue about rosters that come as files, and shifts that go out as a calendar (SHIFT-1). */
export const ROSTER_REFUSALS = {
  roster_not_readable: {
    code: 'invalid',
    en: 'This file is no roster: neither a table as text nor a calendar. Export it as CSV or iCalendar (.ics), and choose that file.',
    ja: 'このファイルは当番表として読めません。CSV か iCalendar（.ics）で書き出し、そのファイルを選んでください。',
  },
  roster_too_long: {
    code: 'too_large',
    en: 'This roster has more than {limit} shifts. Export a shorter time, or split the file.',
    ja: 'この当番表のシフトは {limit} 件を超えています。期間を短くして書き出すか、ファイルを分けてください。',
  },
  roster_columns_missing: {
    code: 'invalid',
    en: 'The first line has to name the columns, and lacks these: {names}. Write person, role, start, end, and zone where it differs.',
    ja: '1 行目には列名が必要ですが、次の列がありません：{names}。「担当者」「役割」「開始」「終了」、必要なら「タイムゾーン」と書いてください。',
  },
  roster_zone_unknown: {
    code: 'invalid',
    en: 'There is no time zone “{zone}”. Write one as Asia/Tokyo, or times with their offset.',
    ja: 'タイムゾーン「{zone}」はありません。Asia/Tokyo のように書くか、時刻に時差（+09:00 など）を付けてください。',
  },
  roster_formula: {
    code: 'invalid',
    en: 'A table program would run “{said}”. Take the sign at its beginning away.',
    ja: '「{said}」は表計算ソフトで数式として実行されます。先頭の記号を取り除いてください。',
  },
  roster_person_missing: {
    code: 'invalid',
    en: 'It does not say who is on call. Write a name or an e-mail address.',
    ja: '誰の当番かが書かれていません。名前かメールアドレスを入れてください。',
  },
  roster_email_wrong: {
    code: 'invalid',
    en: '“{said}” is no e-mail address. Correct it, or leave it out.',
    ja: '「{said}」はメールアドレスではありません。直すか、空欄にしてください。',
  },
  roster_time_missing: {
    code: 'invalid',
    en: 'Start or end is missing. Write both, as 2026-03-29 09:00.',
    ja: '開始か終了がありません。2026-03-29 09:00 の形で両方を書いてください。',
  },
  roster_time_unreadable: {
    code: 'invalid',
    en: '“{said}” is no day and time. Write 2026-03-29 09:00, or with an offset 2026-03-29T09:00+09:00.',
    ja: '「{said}」は日時として読めません。2026-03-29 09:00、または時差付きの 2026-03-29T09:00+09:00 の形で書いてください。',
  },
  roster_hour_skipped: {
    code: 'invalid',
    en: '{said} does not exist in {zone}: clocks are put forward then. Write {time} if you mean the hour after it.',
    ja: '{zone} の {said} は、夏時間に切り替わるため存在しません。切り替え後の時刻なら {time} と書いてください。',
  },
  roster_hour_twice: {
    code: 'invalid',
    en: '{said} comes twice in {zone}: clocks are put back then. Write {first} for the first, or {second} for the second.',
    ja: '{zone} の {said} は、夏時間が終わるため 2 回あります。1 回目なら {first}、2 回目なら {second} と書いてください。',
  },
  roster_hour_assumed: {
    code: 'invalid',
    en: '{said} comes twice or not at all in {zone}, where clocks change. It was taken as {time}; look whether that is meant.',
    ja: '{zone} の {said} は、時計の切り替えのため 2 回あるか、存在しません。{time} として取り込みました。正しいか確かめてください。',
  },
  roster_end_before_start: {
    code: 'invalid',
    en: 'It ends ({to}) before it begins ({from}). Correct one of them; a shift over midnight ends on the next day.',
    ja: '終了（{to}）が開始（{from}）より後になっていません。どちらかを直してください。夜勤の終了は翌日の日付です。',
  },
  roster_shift_long: {
    code: 'invalid',
    en: 'From {from} to {to} is more than {days} days on call. Split it into shifts that one person can stand.',
    ja: '{from} から {to} までの当番は {days} 日を超えています。一人が続けられる長さに分けてください。',
  },
  roster_quote_open: {
    code: 'invalid',
    en: 'A quote that begins here is never closed, and what follows was not read. Close it.',
    ja: 'ここで始まる引用符（"）が閉じられていないため、この先を読めません。閉じてください。',
  },
  roster_cut_off: {
    code: 'invalid',
    en: 'The file ends within what begins here, and that was not read. Export it again.',
    ja: 'ファイルがここから先の途中で切れているため、この部分を読めません。もう一度書き出してください。',
  },
  roster_event_unreadable: {
    code: 'invalid',
    en: 'This event cannot be read at {property}. Correct it in its calendar and export it again.',
    ja: 'この予定の {property} を読めません。元のカレンダーで直し、もう一度書き出してください。',
  },
  roster_end_missing: {
    code: 'invalid',
    en: 'This event has no end. Give it one in its calendar and export it again.',
    ja: 'この予定には終了時刻がありません。元のカレンダーで入れ、もう一度書き出してください。',
  },
  roster_event_crowded: {
    code: 'invalid',
    en: 'More than {limit} people are invited to this event: it is no shift. Name who is on call in its title.',
    ja: 'この予定には {limit} 人を超える参加者がいて、当番とはみなせません。当番の人を件名に書いてください。',
  },
  roster_rule_unreadable: {
    code: 'invalid',
    en: 'How this event comes again cannot be followed ({rule}). Correct it in its calendar, or enter its shifts one by one.',
    ja: 'この予定の繰り返し（{rule}）を読めません。元のカレンダーで直すか、シフトを一つずつ入れてください。',
  },
  roster_rule_too_much: {
    code: 'too_large',
    en: 'This event comes again too often to be shifts ({rule}). Make it rarer, or give it a later beginning.',
    ja: 'この予定は繰り返しが多すぎて、シフトとして扱えません（{rule}）。回数を減らすか、開始日を新しくしてください。',
  },
  roster_all_day: {
    code: 'invalid',
    en: 'This event says days and no times. It was taken from midnight to midnight in {zone}; correct it where shifts change at another hour.',
    ja: 'この予定は終日で、時刻がありません。{zone} の 0 時から 24 時までとして取り込みました。交代の時刻が違うときは直してください。',
  },
  roster_repeated: {
    code: 'conflict',
    en: '{name} stands here from {from} to {to} a second time. It was taken once; take the other out if somebody else is meant.',
    ja: '{name} の {from} から {to} までのシフトが重複しています。一つだけ取り込みました。別の人の分なら直してください。',
  },
  roster_overlap: {
    code: 'conflict',
    en: '{name} is on call twice at once: {count} times, the first from {from} to {to} ({zone}). Give one of them to somebody else.',
    ja: '{name} の当番が同じ時間に重なっています：{count} 回、最初は {from} から {to} まで（{zone}）。一方をほかの人に替えてください。',
  },
  roster_role_gap: {
    code: 'conflict',
    en: 'Nobody is on call as “{name}” {count} times, the first from {from} to {to} ({zone}). Fill it where somebody is needed.',
    ja: '「{name}」の担当がいない時間があります：{count} 回、最初は {from} から {to} まで（{zone}）。必要なら埋めてください。',
  },
  roster_gap: {
    code: 'conflict',
    en: 'Nobody is on call {count} times, the first from {from} to {to} ({zone}). Fill it where somebody is needed.',
    ja: '当番のいない時間があります：{count} 回、最初は {from} から {to} まで（{zone}）。必要なら埋めてください。',
  },
  calendar_unknown: {
    code: 'not_found',
    en: 'This calendar is not there, or its link has ended. Make a new link in Quarterdeck, and follow that.',
    ja: 'このカレンダーはないか、リンクが無効になっています。Quarterdeck で新しいリンクを作り、登録し直してください。',
  },
  calendar_needs_person: {
    code: 'wrong_state',
    en: 'The owner’s token stands no shifts. Sign in as a person to get a calendar of yours.',
    ja: 'オーナーのトークンにはシフトがありません。カレンダーを使うには、個人としてサインインしてください。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
