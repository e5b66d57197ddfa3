import type { Sentence } from './entry.ts';

/** Blanks of the catalogue that are filled with a term of the domain, not with a name or a number. */
export const TERM_BLANKS: ReadonlySet<string> = new Set([
  'role',
  'presence',
  'status',
  'phase',
  'allowed',
  'content',
  'outcome',
]);

/** The domain's terms as a sentence of the catalogue says them. */
const TERMS: Readonly<Record<string, Sentence>> = {
  commander: { en: 'commander', ja: '指揮者' },
  deputy: { en: 'deputy', ja: '副指揮者' },
  scribe: { en: 'scribe', ja: '記録係' },
  'customer-liaison': { en: 'customer liaison', ja: '顧客連絡係' },
  'internal-liaison': { en: 'internal liaison', ja: '社内連絡係' },
  lead: { en: 'team lead', ja: 'チームリーダー' },
  responder: { en: 'responder', ja: '対応者' },
  observer: { en: 'observer', ja: '見学者' },
  guest: { en: 'guest', ja: 'ゲスト' },
  owner: { en: 'owner of the workspace', ja: 'オーナー' },
  system: { en: 'system', ja: 'システム' },
  active: { en: 'on duty', ja: '任務中' },
  resting: { en: 'resting', ja: '休憩中' },
  released: { en: 'released', ja: '任務解除' },
  removed: { en: 'removed', ja: '退室' },
  assigned: { en: 'assigned', ja: '指示済み' },
  understood: { en: 'understood', ja: '了解' },
  working: { en: 'working', ja: '作業中' },
  done: { en: 'done', ja: '完了' },
  blocked: { en: 'blocked', ja: '行き詰まり' },
  cancelled: { en: 'cancelled', ja: '取り消し' },
  carried: { en: 'carried', ja: '決定' },
  rejected: { en: 'rejected', ja: '却下' },
  detect: { en: 'detect', ja: '検知' },
  triage: { en: 'triage', ja: 'トリアージ' },
  mobilise: { en: 'mobilise', ja: '招集' },
  resolve: { en: 'resolve', ja: '復旧' },
  learn: { en: 'learn', ja: '学習' },
  closed: { en: 'closed', ja: '終了' },
  'file:png': { en: 'a PNG picture', ja: 'PNG 画像' },
  'file:jpeg': { en: 'a JPEG picture', ja: 'JPEG 画像' },
  'file:gif': { en: 'a GIF picture', ja: 'GIF 画像' },
  'file:webp': { en: 'a WebP picture', ja: 'WebP 画像' },
  'file:heic': { en: 'a HEIC picture', ja: 'HEIC 画像' },
  'file:avif': { en: 'an AVIF picture', ja: 'AVIF 画像' },
  'file:bmp': { en: 'a BMP picture', ja: 'BMP 画像' },
  'file:tiff': { en: 'a TIFF picture', ja: 'TIFF 画像' },
  'file:svg': { en: 'an SVG drawing', ja: 'SVG 画像' },
  'file:html': { en: 'a web page', ja: 'Web ページ' },
  'file:pdf': { en: 'a PDF document', ja: 'PDF 文書' },
  'file:text': { en: 'plain text', ja: 'テキスト' },
  'file:windows-program': { en: 'a Windows program', ja: 'Windows のプログラム' },
  'file:linux-program': { en: 'a Linux program', ja: 'Linux のプログラム' },
  'file:mac-program': { en: 'a Mac program', ja: 'Mac のプログラム' },
  'file:zip': { en: 'a ZIP archive', ja: 'ZIP アーカイブ' },
  'file:archive': { en: 'an archive', ja: '圧縮ファイル' },
  'file:office': { en: 'an Office document', ja: 'Office 文書' },
  'file:database': { en: 'a database', ja: 'データベース' },
  'file:film': { en: 'a film', ja: '動画' },
  'file:sound': { en: 'a sound recording', ja: '音声' },
  'file:unknown': { en: 'something else', ja: '別の形式' },
};

/** A term, or several with commas between them, in a language; a word that is no term stays as it is. */
export function termIn(said: string, language: keyof Sentence): string {
  const words = said.split(', ').map((word) => (Object.hasOwn(TERMS, word) ? TERMS[word]?.[language] : word));
  return words.join(language === 'ja' ? '・' : ', ');
}
