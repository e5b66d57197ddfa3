import Database from 'better-sqlite3';

export function count(): unknown {
  return new Database(':memory:').prepare('select 1').get();
}
