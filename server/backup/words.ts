import { WORKSPACE } from '#shared/workspace/id.ts';
import type { Language } from '../config/language.ts';
import type { Examination, ExaminedLog } from '../store/sqlite/examine.ts';
import type { FaultyFile } from '../store/sqlite/examine-files.ts';
import type { Missing } from './missing.ts';

/** What the backup tools say, a line each. */
export interface Words {
  readonly log: (log: ExaminedLog) => string;
  readonly file: (file: FaultyFile) => string;
  readonly structure: (line: string) => string;
  readonly verified: (path: string, examination: Examination) => string;
  readonly faulty: (path: string, examination: Examination) => string;
  readonly backedUp: (path: string) => string;
  readonly restored: (from: string, dataDir: string) => string;
  readonly aside: (path: string) => string;
  /** Before the backups that were set aside, a line each. */
  readonly abandoned: string;
  readonly kept: (path: string) => string;
  readonly missing: (missing: Missing) => string;
  readonly nothingMissing: string;
  readonly oldUnreadable: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    log: (log) =>
      log.firstBad === null
        ? `  ${name(log)}: ${log.events} events, #1 to #${log.head}, the chain holds.`
        : `  ${name(log)}: FAULTY from #${log.firstBad} on; ${log.events} events can be read, the log should end at #${log.head}.`,
    file: ({ key, incident, seq, name: file }) =>
      `  ${key ?? incident}, #${seq}: the bytes of “${file}” are NOT those that were added.`,
    structure: (line) => `  The file is damaged: ${line}`,
    verified: (path, found) => `${path} verifies: ${counted(found)}.`,
    faulty: (path, found) => `${path} does NOT verify: ${faults(found)} faulty of ${counted(found)}.`,
    backedUp: (path) => `The backup is ${path}.`,
    restored: (from, dataDir) => `${from} is restored to ${dataDir}.`,
    aside: (path) => `What was there is kept in ${path}.`,
    abandoned: 'Backups that hold more than this one are set aside; no start takes them by itself:',
    kept: (path) => `  ${path}`,
    missing: ({ key, incident, from, to }) =>
      `  ${key ?? incident}: #${from} to ${to === null ? 'an unknown end' : `#${to}`} came after the backup, and are missing now.`,
    nothingMissing: 'No number that the replaced data names is missing.',
    oldUnreadable: 'The replaced data cannot be read: what came after the backup is not known.',
  },
  ja: {
    log: (log) =>
      log.firstBad === null
        ? `  ${name(log)}：${log.events} 件、#1〜#${log.head}、チェーンに異常なし。`
        : `  ${name(log)}：#${log.firstBad} 以降に異常。読めるのは ${log.events} 件、本来の末尾は #${log.head}。`,
    file: ({ key, incident, seq, name: file }) =>
      `  ${key ?? incident}、#${seq}：添付「${file}」の内容が追加時のものと一致しません。`,
    structure: (line) => `  ファイルが壊れています：${line}`,
    verified: (path, found) =>
      `${path} は検証に成功しました（インシデント ${found.logs.length} 件、イベント ${events(found)} 件）。`,
    faulty: (path, found) =>
      `${path} は検証に失敗しました（インシデント ${found.logs.length} 件のうち ${faults(found)} 件に異常、イベント ${events(found)} 件）。`,
    backedUp: (path) => `バックアップを作成しました：${path}`,
    restored: (from, dataDir) => `${from} を ${dataDir} に復元しました。`,
    aside: (path) => `元のデータは ${path} に残してあります。`,
    abandoned:
      'これより新しい内容を含むバックアップは別に移しました。起動時に自動で使われることはありません：',
    kept: (path) => `  ${path}`,
    missing: ({ key, incident, from, to }) =>
      `  ${key ?? incident}：バックアップより後の #${from}〜${to === null ? '（末尾不明）' : `#${to}`} はなくなりました。`,
    nothingMissing: '置き換えたデータにある番号で、なくなったものはありません。',
    oldUnreadable: '置き換えたデータは読めません。バックアップより後に何があったかは不明です。',
  },
};

function name({ key, incident }: ExaminedLog): string {
  return key === null ? incident : `${key} (${incident})`;
}

function counted(found: Examination): string {
  const incidents = found.logs.filter(({ incident }) => incident !== WORKSPACE).length;
  return `${incidents} ${incidents === 1 ? 'incident' : 'incidents'}, ${events(found)} events`;
}

function events({ logs }: Examination): number {
  return logs.reduce((sum, log) => sum + log.events, 0);
}

function faults({ logs }: Examination): number {
  return logs.filter(({ firstBad }) => firstBad !== null).length;
}
