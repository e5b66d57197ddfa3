import type { Entry } from './entry.ts';

/** Refusals to whoever takes the settings of a machine from a file. Nothing was changed then. */
export const SETTINGS_REFUSALS = {
  settings_not_json: {
    code: 'invalid',
    en: '“{name}” holds no settings, or was cut off on its way. Save them again on the other machine, and choose that file.',
    ja: '「{name}」は設定ファイルではないか、途中で切れています。元のマシンでもう一度保存し、そのファイルを選んでください。',
  },
  settings_foreign: {
    code: 'invalid',
    en: '“{name}” was written by another program. Choose a file that “Save as a file…” of this page has made.',
    ja: '「{name}」は別のプログラムのファイルです。この画面の「ファイルに保存…」で作成したファイルを選んでください。',
  },
  settings_newer: {
    code: 'protocol_unsupported',
    en: '“{name}” was saved by a newer Quarterdeck. Update this one first, then take the file again.',
    ja: '「{name}」は新しいバージョンの Quarterdeck で保存されています。先にこのマシンの Quarterdeck を更新してから、もう一度読み込んでください。',
  },
  settings_wrong: {
    code: 'invalid',
    en: 'In “{name}”, “{where}” is not as this version writes it. Save the settings again on the other machine, and change nothing in the file; if it runs a newer version, update this one.',
    ja: '「{name}」の「{where}」が、このバージョンの形式と異なります。元のマシンでもう一度保存し、ファイルを編集せずに読み込んでください。元のマシンの方が新しい場合は、こちらを更新してください。',
  },
  settings_too_large: {
    code: 'too_large',
    en: '“{name}” is larger than settings ever are ({limit} MB), so it was not read. Choose the file that was saved on the other machine.',
    ja: '「{name}」は設定ファイルの上限（{limit} MB）を超えているため、読み込みませんでした。元のマシンで保存したファイルを選んでください。',
  },
  settings_gone: {
    code: 'not_found',
    en: '“{name}” is not there any more. Connect its disk again, or choose another file.',
    ja: '「{name}」が見つかりません。ディスクを接続し直すか、別のファイルを選んでください。',
  },
  settings_no_access: {
    code: 'forbidden',
    en: '“{name}” may not be read. Copy it to your own documents, and choose it there.',
    ja: '「{name}」を読み取る権限がありません。自分の「書類」フォルダーなどにコピーして、そちらを選んでください。',
  },
  settings_unreadable: {
    code: 'storage_unavailable',
    en: '“{name}” could not be read ({why}). Copy it to another disk, or save it again on the other machine.',
    ja: '「{name}」を読み取れませんでした（{why}）。別のディスクにコピーするか、元のマシンでもう一度保存してください。',
  },
  settings_too_many_places: {
    code: 'conflict',
    en: 'With the servers in “{name}” there would be more than {limit} here. Forget some under “Where the room is”, then take the file again.',
    ja: '「{name}」のサーバーを加えると、登録できる {limit} 件を超えます。不要な接続先を「ウォールームの場所」で削除してから、もう一度読み込んでください。',
  },
  settings_not_held: {
    code: 'stale',
    en: 'What was read from the file is not held any more. Choose the file again.',
    ja: '読み込んだ内容はもう保持されていません。ファイルをもう一度選んでください。',
  },
  settings_not_kept: {
    code: 'storage_unavailable',
    en: 'The settings of this machine could not be written ({why}), so all of them are as they were. Make room on its disk, then take them again.',
    ja: 'このマシンの設定を書き込めなかったため（{why}）、すべて元のままです。ディスクの空きを確認してから、もう一度適用してください。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
