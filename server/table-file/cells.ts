/** What a table program would run; a sign before it, by which others make it harmless, changes nothing. */
const FORMULA = /^'?[=+\-@]/;

/** Whether a table program would run what stands in a cell. */
export function isFormula(cell: string): boolean {
  return FORMULA.test(cell);
}

/** As people write it: wide letters, capitals and blanks make no difference. */
export function plain(cell: string): string {
  return cell.normalize('NFKC').trim().toLowerCase();
}
