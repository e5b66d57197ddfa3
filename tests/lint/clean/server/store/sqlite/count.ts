import { sql } from 'kysely';

export function count(): unknown {
  return sql`select 1`;
}
