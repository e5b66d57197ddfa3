import type { IncidentEvent } from './event.ts';
import type { IncidentState } from './state.ts';

/** One step of the fold per event type of a noun. A step never fails: what is in the log has happened. */
export type Evolvers<Events> = {
  readonly [Type in keyof Events]: (
    state: IncidentState,
    data: Events[Type],
    event: Pick<IncidentEvent, 'at' | 'actor' | 'id' | 'seq' | 'incident'>,
  ) => IncidentState;
};
