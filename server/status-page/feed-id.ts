import { randomUUID } from 'node:crypto';
import type { AccessStore } from '#server/access/access-store.ts';

const SECRET = 'status-feed';

/** The id of this workspace's feed, made once: the copies that an export makes are the same feed. */
export function feedId(store: Pick<AccessStore, 'secret' | 'setSecret'>): string {
  const known = store.secret(SECRET);
  if (known !== undefined) return known;
  const id = randomUUID();
  store.setSecret(SECRET, id);
  return id;
}
