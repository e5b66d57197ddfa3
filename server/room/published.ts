import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';

/** News of one room: durable events in seq order, without holes within or between the frames of a room. */
export interface Frame {
  readonly incident: string;
  readonly events: readonly IncidentEvent[];
  /** The durable state now: after the last of the events, or further. */
  readonly state: IncidentState;
}

/** Somebody was removed from the room by the event `seq` (AUTH-3). */
export interface Removal {
  readonly incident: string;
  readonly participant: string;
  readonly seq: number;
}

/**
 * Hears what the rooms publish. A frame ends at a removal: `removed` is called after the frame with the removal's
 * event and before the next, so that who ends the sessions in it lets nothing later reach them.
 */
export interface RoomListener {
  readonly events: (frame: Frame) => void;
  readonly removed?: (removal: Removal) => void;
}
