import type { AccessStore } from '#server/access/access-store.ts';
import type { Rooms } from '#server/room/rooms.ts';
import type { Store, Summary } from '#server/store/store.ts';
import { participantOf } from '#shared/incident/participants/lookup.ts';
import type { Known } from '#shared/load/people.ts';
import { toMs } from '#shared/time/instant.ts';

interface Sources {
  readonly store: Pick<Store, 'summary'>;
  readonly access: Pick<AccessStore, 'sessions' | 'memberships'>;
  readonly rooms: Pick<Rooms, 'peek'>;
}

/**
 * Everybody who is signed in somewhere and took part in the last incident into which they came, apart from those who are counted
 * already. Who only looks on carries nothing, and would make everybody else look overworked.
 */
export async function idlePeople(
  { store, access, rooms }: Sources,
  counted: ReadonlySet<string>,
  pause: () => Promise<void>,
): Promise<readonly Known[]> {
  const signedIn = new Set(access.sessions().map(({ person }) => person.id));
  const idle: Known[] = [];
  for (const id of signedIn) {
    if (counted.has(id)) continue;
    const last = lastOf(access.memberships(id).flatMap((incident) => store.summary(incident) ?? []));
    const state = last === undefined ? null : rooms.peek(last.incident);
    const person = state === null ? undefined : participantOf(state, id);
    if (person !== undefined && person.role !== 'observer' && person.attendance !== 'removed')
      idle.push({ person: id, name: person.name, zone: person.zone });
    await pause();
  }
  return idle;
}

/** The real incident that was declared last. */
function lastOf(summaries: readonly Summary[]): Summary | undefined {
  return summaries
    .filter(({ kind }) => kind === 'real')
    .toSorted((a, b) => toMs(b.declaredAt) - toMs(a.declaredAt))[0];
}
