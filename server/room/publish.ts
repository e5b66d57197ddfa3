import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Stop } from '../clock.ts';
import type { Removal, RoomListener } from './published.ts';

export interface Publisher {
  readonly publish: (incident: string, events: readonly IncidentEvent[], state: IncidentState) => void;
  readonly subscribe: (listener: RoomListener) => Stop;
}

/** Tells listeners the news of rooms. One that throws is reported and keeps nobody else from hearing. */
export function publisher(report: (what: string, error: unknown) => void): Publisher {
  const listeners = new Set<RoomListener>();

  function tell(say: (listener: RoomListener) => void): void {
    for (const listener of listeners) {
      try {
        say(listener);
      } catch (error) {
        report('a listener of the rooms failed', error);
      }
    }
  }

  return {
    publish(incident, events, state) {
      for (const { stretch, removal } of stretches(incident, events)) {
        tell((listener) => listener.events({ incident, events: stretch, state }));
        if (removal !== null) tell((listener) => listener.removed?.(removal));
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Stretch {
  readonly stretch: readonly IncidentEvent[];
  readonly removal: Removal | null;
}

/** Events cut behind every removal (AUTH-3). */
function stretches(incident: string, events: readonly IncidentEvent[]): readonly Stretch[] {
  const cut: Stretch[] = [];
  let from = 0;
  for (const [index, event] of events.entries()) {
    const removal = removalOf(incident, event);
    if (removal === null) continue;
    cut.push({ stretch: events.slice(from, index + 1), removal });
    from = index + 1;
  }
  if (from < events.length) cut.push({ stretch: from === 0 ? events : events.slice(from), removal: null });
  return cut;
}

function removalOf(incident: string, { type, data, seq }: IncidentEvent): Removal | null {
  if (type !== 'participant.removed') return null;
  if (typeof data !== 'object' || data === null || !('participant' in data)) return null;
  return { incident, participant: String(data.participant), seq };
}
