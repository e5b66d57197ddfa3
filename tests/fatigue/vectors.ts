import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a file of vectors, by column. */
export function vectors(file: string): Record<string, string>[] {
  return parse(readFileSync(`tests/data/fatigue/${file}.csv`), { columns: true });
}
