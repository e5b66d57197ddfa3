import type { Entry } from './entry.ts';

/** Why something is not kept as a file where the person said. A part of the one catalogue. */
export const SAVING_REFUSALS = {
  save_disk_full: {
    code: 'storage_unavailable',
    en: 'The disk is full: “{name}” was not saved. Choose another disk, or make room and save again.',
    ja: 'ディスクの空きがないため「{name}」を保存できませんでした。別のディスクを選ぶか、空きを作ってからもう一度保存してください。',
  },
  save_no_access: {
    code: 'forbidden',
    en: '“{name}” may not be written there. Choose another folder, such as your own documents.',
    ja: '「{name}」はその場所に保存できません。「書類」など、自分のフォルダーを選んでください。',
  },
  save_no_folder: {
    code: 'not_found',
    en: 'The folder for “{name}” is not there any more. Choose another one and save again.',
    ja: '「{name}」の保存先フォルダーがなくなっています。別のフォルダーを選んで、もう一度保存してください。',
  },
  save_failed: {
    code: 'storage_unavailable',
    en: '“{name}” was not saved ({why}). Save it in another folder or on another disk.',
    ja: '「{name}」を保存できませんでした（{why}）。別のフォルダーか、別のディスクに保存してください。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
