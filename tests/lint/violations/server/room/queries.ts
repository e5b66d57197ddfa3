// Reported as plugin: SQL stays under server/store
import Database from 'better-sqlite3';

export const used = Database;
