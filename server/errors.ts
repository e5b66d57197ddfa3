/**
 * Why a server does not start, in a sentence for the person who started it. `{name}` is filled from the details.
 * Refusals of a running server are in shared/errors: these never travel.
 */
const START_ERRORS = {
  port_in_use: {
    en: 'Port {port} on {host} is in use by another program. Choose another one with --port, or 0 for any free port.',
    ja: '{host} のポート {port} は別のプログラムが使っています。--port で別の番号を指定してください（0 は空きポート）。',
  },
  address_unavailable: {
    en: 'This machine cannot listen on {host}:{port} ({problem}). Choose another address with --host or --port.',
    ja: 'このマシンでは {host}:{port} で待ち受けできません（{problem}）。--host か --port で変更してください。',
  },
  data_unwritable: {
    en: 'The data folder {path} cannot be written ({problem}). Choose another one with --data, or correct its permissions.',
    ja: 'データフォルダー {path} に書き込めません（{problem}）。--data で別の場所を指定するか、権限を直してください。',
  },
  data_in_use: {
    en: 'Another Quarterdeck server is running on the data folder {path}. Stop it first, or choose another folder with --data.',
    ja: 'データフォルダー {path} は別の Quarterdeck サーバーが使っています。先に停止するか、--data で別の場所を指定してください。',
  },
  data_newer: {
    en: 'The database in {path} was written by a newer version ({found}) than this one ({known}). Update Quarterdeck.',
    ja: '{path} のデータベースは、この版（{known}）より新しい版（{found}）で書かれています。Quarterdeck を更新してください。',
  },
  data_damaged: {
    en: 'The database in {path} cannot be read ({problem}). Restore the folder from a backup, or choose another with --data.',
    ja: '{path} のデータベースを読めません（{problem}）。バックアップから戻すか、--data で別の場所を指定してください。',
  },
  backup_faulty: {
    en: 'The backup {path} does not verify ({problem}). Nothing was changed: take another one.',
    ja: 'バックアップ {path} は検証に失敗しました（{problem}）。何も変更していません。別のバックアップを使ってください。',
  },
  backup_unmade: {
    en: 'No backup was made at {path}: {problem}.',
    ja: '{path} にバックアップを作成できませんでした：{problem}。',
  },
  restore_would_replace: {
    en: 'The folder {path} already holds data. Say --replace to put the backup in its place; what is there is kept aside.',
    ja: 'フォルダー {path} には既にデータがあります。--replace を付けると置き換えます（今のデータは別名で残します）。',
  },
  configuration: {
    en: 'The configuration is wrong: {problem}',
    ja: '設定に誤りがあります：{problem}',
  },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly ja: string }>>;

type StartErrorReason = keyof typeof START_ERRORS;

/** The server does not start, and this is why. `message` is the English sentence, on one line. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly reason: StartErrorReason;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(reason: StartErrorReason, details: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(fill(START_ERRORS[reason].en, details), { cause });
    this.reason = reason;
    this.details = details;
  }

  /** The sentence in the reader's language, on one line. */
  sentence(language: 'en' | 'ja'): string {
    return fill(START_ERRORS[this.reason][language], this.details);
  }
}

function fill(template: string, details: Readonly<Record<string, string | number>>): string {
  return template
    .replace(/\{(\w+)\}/g, (blank, name: string) => String(details[name] ?? blank))
    .replace(/\s*\n\s*/g, ' ');
}
