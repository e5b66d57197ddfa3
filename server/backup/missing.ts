import type { Examination } from '../store/sqlite/examine.ts';

/** Numbers of an incident that one database had and another has not. */
export interface Missing {
  readonly incident: string;
  readonly key: string | null;
  readonly from: number;
  /** Null where nobody can tell how far the log went. */
  readonly to: number | null;
}

/** The newer numbers that `had` names and `has` does not hold; they may still be readable in the former. */
export function missingFrom(has: Examination, had: Examination): readonly Missing[] {
  const heads = new Map(has.logs.map(({ incident, head }) => [incident, head]));
  return had.logs.flatMap(({ incident, key, head, events }) => {
    const kept = heads.get(incident) ?? 0;
    const last = Math.max(head, events);
    return last > kept ? [{ incident, key, from: kept + 1, to: last }] : [];
  });
}
