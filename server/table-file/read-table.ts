import { CsvError, parse } from 'csv-parse/sync';

/** A row with the line of the file on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly rows: readonly Row[];
  /** The line of a quote that is never closed: what follows it could not be read. */
  readonly openQuoteAt: number | null;
}

const DELIMITERS = ['\t', ';', ','] as const;

/** Empty lines count for nothing, but nobody waits until millions of them are read. */
const EMPTY_FOR_ONE = 20;

class TooLong extends Error {}

/**
 * The rows of a table as text, whatever its program puts between cells and lines; empty rows are left out. Null where there
 * are more than so many besides the names of the columns.
 */
export function readTable(text: string, most: number): Table | null {
  const rows: Row[] = [];
  let next = 1;
  const take = (cells: readonly string[], { lines }: { readonly lines: number }): null => {
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.some((cell) => cell !== '')) rows.push({ line: next, cells: trimmed });
    if (rows.length > most + 1 || lines > most * EMPTY_FOR_ONE) throw new TooLong();
    next = lines + 1;
    return null;
  };
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: take,
    });
  } catch (error) {
    if (error instanceof TooLong) return null;
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      return { rows, openQuoteAt: next };
    throw error;
  }
  return { rows, openQuoteAt: null };
}

/** The one that stands most often in the first line that says something. */
function delimiterOf(text: string): string {
  const first = text.split(/[\r\n]/).find((line) => line.trim() !== '') ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).delimiter;
}
