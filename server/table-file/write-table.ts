/** What a table program would run, or take for something else than text. */
const RUN = /^[=+\-@\t\r]/;

/** A table as a file that every table program opens: UTF-8 with its mark, and nothing in it that would be run. */
export function tableText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** A number is one, also where it begins with a minus. */
function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = RUN.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
