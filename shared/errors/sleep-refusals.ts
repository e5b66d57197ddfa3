import type { Entry } from './entry.ts';

/** Why what a person tells about their sleep, or a local time of theirs, is not taken (FAT-3). A part of the one catalogue. */
export const SLEEP_REFUSALS = {
  sleep_in_drill: {
    code: 'wrong_state',
    en: 'This drill runs at another speed, so nothing about real sleep is asked in it. Tell it in a real incident.',
    ja: 'この訓練は実際とは違う速さで進むため、本当の睡眠は記録しません。実際のインシデントで入力してください。',
  },
  sleep_needs_zone: {
    code: 'invalid',
    en: 'Say your home time zone first: hours of sleep mean nothing without it.',
    ja: '先に自宅のタイムゾーンを入力してください。それがないと睡眠の時刻を判断できません。',
  },
  report_in_future: {
    code: 'invalid',
    en: 'A report of how sleepy you are is about now or before. Correct its time.',
    ja: '眠気の報告の時刻が先になっています。現在か過去の時刻に直してください。',
  },
  sleep_overlaps: {
    code: 'invalid',
    en: 'The sleep from {from} to {to} overlaps another one. Correct one of the two, or take it out.',
    ja: '{from} から {to} までの睡眠が、別の睡眠と重なっています。どちらかを直すか、削除してください。',
  },
  sleep_backwards: {
    code: 'invalid',
    en: 'The sleep that begins at {from} has to end after that, not at {to}. Correct one of the two times.',
    ja: '{from} に始まる睡眠の終わりが {to} になっています。終わりは始まりより後にしてください。',
  },
  sleep_in_future: {
    code: 'invalid',
    en: 'The sleep from {from} to {to} is not over yet. Enter it once you are awake.',
    ja: '{from} から {to} までの睡眠はまだ終わっていません。起きてから入力してください。',
  },
  sleep_too_long: {
    code: 'invalid',
    en: 'The sleep from {from} to {to} is longer than {limit} hours. Check its dates; where you woke in between, enter two.',
    ja: '{from} から {to} までの睡眠は {limit} 時間を超えています。日付を確かめ、途中で起きたときは二つに分けて入力してください。',
  },
  sleep_before_start: {
    code: 'invalid',
    en: 'The sleep that begins at {from} lies before the start of the schedule, {start}. Let the schedule start earlier, or take it out.',
    ja: '{from} に始まる睡眠が、スケジュールの開始（{start}）より前にあります。開始を早めるか、その睡眠を削除してください。',
  },
  sleep_not_at_start: {
    code: 'invalid',
    en: 'The schedule starts asleep at {start}, but no sleep begins then. Start it with the first sleep, or say that it starts awake.',
    ja: 'スケジュールは {start} に睡眠で始まるはずですが、その時刻に始まる睡眠がありません。最初の睡眠から始めるか、起きている状態で始まると指定してください。',
  },
  sleep_pressure_off_scale: {
    code: 'invalid',
    en: 'S must begin between {least} and {most}; 7.96 is a usual value at bedtime.',
    ja: 'S の初期値は {least} から {most} の間にしてください。就寝時の標準的な値は 7.96 です。',
  },
  time_unreadable: {
    code: 'invalid',
    en: '“{time}” is no date and time. Write it like {example}.',
    ja: '「{time}」は日時として読めません。{example} のように書いてください。',
  },
  zone_unknown: {
    code: 'invalid',
    en: '“{zone}” is no known time zone. Choose one by its city, such as Asia/Tokyo.',
    ja: '「{zone}」というタイムゾーンはありません。Asia/Tokyo のように都市名で選んでください。',
  },
  local_time_missing: {
    code: 'invalid',
    en: '{time} did not happen in {zone}: the clocks were put forward over it. Choose an earlier or later time.',
    ja: '{zone} に {time} という時刻はありません。時計が進められた間に当たります。前か後の時刻を選んでください。',
  },
  local_time_twice: {
    code: 'invalid',
    en: '{time} happened twice in {zone}, because the clocks were put back. Say whether you mean the first or the second.',
    ja: '{zone} では時計が戻されたため、{time} が 2 回あります。1 回目か 2 回目かを指定してください。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
