import { plain } from '#server/table-file/cells.ts';
import type { Row } from '#server/table-file/read-table.ts';

/** What a roster as a table says of each shift. */
export type Column = 'person' | 'email' | 'role' | 'from' | 'to' | 'zone' | 'summary';

/** What people and programs put above the columns, in plain letters. */
// biome-ignore format: one row a line
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  person: ['person', 'name', 'user', 'who', 'assignee', 'on call', 'on-call', 'user name', '担当者', '担当', '名前', '氏名', '当番', '当番者'],
  email: ['email', 'e-mail', 'mail', 'user email', 'email address', 'e-mail address', 'メール', 'メールアドレス', 'eメール'],
  role: ['role', 'duty', 'schedule', 'rotation', 'layer', '役割', '役職', 'ロール', '当番種別'],
  from: ['start', 'from', 'begin', 'starts', 'start time', 'start date', 'starts at', '開始', '開始日時', '開始時刻'],
  to: ['end', 'to', 'until', 'ends', 'end time', 'end date', 'ends at', '終了', '終了日時', '終了時刻'],
  zone: ['zone', 'timezone', 'time zone', 'tz', 'タイムゾーン', '時間帯', '標準時'],
  summary: ['summary', 'note', 'notes', 'remarks', 'title', '備考', 'メモ', '摘要', '件名'],
};

const ALL = Object.keys(HEADERS) as readonly Column[];

/** Gives what a row says in a column, and '' where it says nothing. */
export type Reader = (row: Row, column: Column) => string;

/** How to read rows below a first line of names; the columns that are missing where it is none. */
export function columnsIn(first: Row | undefined): Reader | { readonly missing: readonly string[] } {
  const names = (first?.cells ?? []).map((cell) => plain(cell).replaceAll(/[\s_]+/g, ' '));
  const places = new Map<Column, number>();
  for (const column of ALL) {
    const at = names.findIndex((name) => HEADERS[column].includes(name));
    if (at !== -1) places.set(column, at);
  }
  const missing = [
    ...(places.has('person') || places.has('email') ? [] : ['person']),
    ...(places.has('from') ? [] : ['start']),
    ...(places.has('to') ? [] : ['end']),
  ];
  if (missing.length > 0) return { missing };
  return ({ cells }, column) => {
    const at = places.get(column);
    return at === undefined ? '' : (cells[at] ?? '');
  };
}
