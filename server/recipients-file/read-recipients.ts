import type { Wish } from '#server/subscribers/subscriber-store.ts';
import { isFormula, plain } from '#server/table-file/cells.ts';
import type { Row, Table } from '#server/table-file/read-table.ts';
import type { AudienceId, WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import { emailField } from '#shared/protocol/rest/delivery.ts';
import type { LineRefusal } from '#shared/protocol/rest/recipients-import.ts';

/** A line that is not taken, why not, and what is wrong in it. */
export interface RefusedLine {
  readonly line: number;
  readonly why: LineRefusal;
  readonly said: string;
}

export interface ReadRecipients {
  /** Each address of an audience once. */
  readonly wishes: readonly Wish[];
  /** How many came a second time. */
  readonly repeated: number;
  readonly refused: readonly RefusedLine[];
}

/** What lines say nothing of. */
export interface Unsaid {
  readonly audience: AudienceId;
  readonly language: 'en' | 'ja';
}

type Column = 'address' | 'language' | 'audience';

// biome-ignore format: one row a line
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  address: ['address', 'email', 'e-mail', 'mail', 'email address', 'e-mail address', 'アドレス', 'メール', 'メールアドレス', 'eメール', '宛先'],
  language: ['language', 'lang', '言語'],
  audience: ['audience', '対象', '配信対象', '送信対象', '宛先リスト'],
};

const LANGUAGES: Readonly<Record<string, 'en' | 'ja'>> = {
  en: 'en',
  english: 'en',
  英語: 'en',
  ja: 'ja',
  japanese: 'ja',
  日本語: 'ja',
};

/** An audience as a line may name it: by its id, or as people call it. */
type Named = Pick<WorkspaceAudience, 'id' | 'name'>;

/** Much longer than any address: the rest of it would tell nothing. */
const LONGEST_SAID = 60;

/**
 * Reads recipients line by line: with a first line of names, in English or Japanese, or as addresses alone. What is not
 * understood is refused with its line, and nothing is guessed.
 */
export function readRecipients(
  { rows, openQuoteAt }: Table,
  unsaid: Unsaid,
  audiences: readonly Named[],
): ReadRecipients {
  const [first, ...rest] = rows;
  const columns = first === undefined ? null : columnsIn(first);
  const wishes = new Map<string, Wish>();
  const refused: RefusedLine[] = [];
  let repeated = 0;
  for (const row of columns === null ? rows : rest) {
    const read = readRow(row, columns, unsaid, audiences);
    if ('why' in read) {
      refused.push({ line: row.line, why: read.why, said: read.said.slice(0, LONGEST_SAID) });
      continue;
    }
    const name = nameOf(read);
    if (wishes.has(name)) repeated += 1;
    wishes.set(name, wishes.get(name) ?? read);
  }
  if (openQuoteAt !== null) refused.push({ line: openQuoteAt, why: 'open_quote', said: '' });
  return { wishes: [...wishes.values()], repeated, refused };
}

/** By what two recipients are the same. */
export function nameOf({ audience, address }: Pick<Wish, 'audience' | 'address'>): string {
  return JSON.stringify([audience, address.toLowerCase()]);
}

/** Where each column stands; null where the first line names no column of addresses. */
function columnsIn({ cells }: Row): ReadonlyMap<Column, number> | null {
  const names = cells.map(plain);
  const found = new Map<Column, number>();
  for (const column of ['address', 'language', 'audience'] as const) {
    const at = names.findIndex((name) => HEADERS[column].includes(name));
    if (at !== -1) found.set(column, at);
  }
  return found.has('address') ? found : null;
}

function readRow(
  { cells }: Row,
  columns: ReadonlyMap<Column, number> | null,
  unsaid: Unsaid,
  audiences: readonly Named[],
): Wish | Omit<RefusedLine, 'line'> {
  const said = (column: Column): string => {
    const at = columns === null ? (column === 'address' ? 0 : undefined) : columns.get(column);
    return at === undefined ? '' : (cells[at] ?? '');
  };
  const address = said('address');
  const run = [address, said('language'), said('audience')].find(isFormula);
  if (run !== undefined) return { why: 'formula', said: run };
  if (address === '') return { why: 'no_address', said: '' };
  const others = columns === null ? cells.slice(1).filter((cell) => cell !== '') : [];
  if (others.length > 0) return { why: 'several_columns', said: others.join(' ') };
  const { data: usable } = emailField.safeParse(address);
  if (usable === undefined) return { why: 'not_an_address', said: address };
  const language = said('language') === '' ? unsaid.language : LANGUAGES[plain(said('language'))];
  if (language === undefined) return { why: 'unknown_language', said: said('language') };
  const wanted = said('audience') === '' ? unsaid.audience : said('audience');
  const audience = audiences.find(({ id, name }) =>
    [id, name.en, name.ja].map(plain).includes(plain(wanted)),
  );
  if (audience === undefined) return { why: 'unknown_audience', said: wanted };
  return { address: usable, language, audience: audience.id };
}
