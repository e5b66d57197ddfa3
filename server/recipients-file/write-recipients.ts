import { tableText } from '#server/table-file/write-table.ts';
import type { Recipient } from '#shared/delivery/delivery.ts';

/** Recipients as a table. */
export function recipientsTable(recipients: readonly Recipient[]): string {
  const rows = recipients.map(({ address, language, audience, channel, confirmedAt }) => [
    address,
    language,
    audience,
    channel,
    confirmedAt ?? '',
  ]);
  return tableText([['address', 'language', 'audience', 'channel', 'confirmed'], ...rows]);
}
