import type { Recipient } from '#shared/delivery/delivery.ts';

/** What a table program would run, or take for something else than text. */
const RUN = /^[=+\-@\t\r]/;

/** Recipients as a table that every table program opens: UTF-8 with its mark, and nothing in it that would be run. */
export function recipientsTable(recipients: readonly Recipient[]): string {
  const rows = recipients.map(({ address, language, audience, channel, confirmedAt }) => [
    address,
    language,
    audience,
    channel,
    confirmedAt ?? '',
  ]);
  const all = [['address', 'language', 'audience', 'channel', 'confirmed'], ...rows];
  return `\ufeff${all.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  const harmless = RUN.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
