import type { Database } from 'better-sqlite3';
import { StartError } from '../../errors.ts';
import { LOG } from './migrations/0001-log.ts';
import { ACCESS } from './migrations/0002-access.ts';
import { LOG_BY_PLACE } from './migrations/0003-log-by-place.ts';
import { SEGMENTS } from './migrations/0004-segments.ts';
import { CHECKSUMS } from './migrations/0005-checksums.ts';
import { FILES } from './migrations/0006-files.ts';
import { DELIVERIES } from './migrations/0007-deliveries.ts';
import { PLACES } from './migrations/0008-places.ts';
import { SUBSCRIBERS } from './migrations/0009-subscribers.ts';
import { EXECUTIVE_LINKS } from './migrations/0010-executive-links.ts';
import { CALENDAR_LINKS } from './migrations/0011-calendar-links.ts';
import { SHIFT_REMINDERS } from './migrations/0012-shift-reminders.ts';

/**
 * Every change of the tables since the first, in order; the database's `user_version` counts those applied. One
 * that has been released is never edited. They are modules and not .sql files, so that a bundle holds them.
 */
// biome-ignore format: one row a line
const MIGRATIONS: readonly string[] = [
  LOG, ACCESS, LOG_BY_PLACE, SEGMENTS, CHECKSUMS, FILES, DELIVERIES, PLACES, SUBSCRIBERS, EXECUTIVE_LINKS,
  CALENDAR_LINKS, SHIFT_REMINDERS,
];

/**
 * Brings the tables to this version, each step whole or not at all. `path` is the data folder, for the message.
 *
 * @throws StartError when the database was written by a newer version: its rows would be misread.
 */
export function migrate(db: Database, path: string, migrations: readonly string[] = MIGRATIONS): void {
  const applied = Number(db.pragma('user_version', { simple: true }));
  if (applied > migrations.length) {
    throw new StartError('data_newer', { path, found: applied, known: migrations.length });
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < applied) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}
