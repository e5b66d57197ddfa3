import type { IncidentEvent } from './event.ts';

/** Turns the data of one version of an event type into that of the next (LOG-6). */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  readonly up: (data: unknown) => unknown;
}

/** The version that events of this build are written in. */
export const EVENT_VERSION = 1;

/** Every change of an event's shape since version 1, in order. */
const UPCASTERS: readonly Upcaster[] = [];

/** An event in today's shape. The stored one stays as it was written. */
export function upcast(event: IncidentEvent, upcasters: readonly Upcaster[] = UPCASTERS): IncidentEvent {
  let current = event;
  for (const { type, from, up } of upcasters) {
    if (current.type === type && current.version === from) {
      current = { ...current, version: from + 1, data: up(current.data) };
    }
  }
  return current;
}
