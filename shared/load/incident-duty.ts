import type { EventData, IncidentEvent } from '#shared/incident/event.ts';
import { evolve } from '#shared/incident/evolve.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { isActive } from '#shared/incident/phases.ts';
import { type IncidentState, initialState } from '#shared/incident/state.ts';
import { teamOfPerson } from '#shared/incident/teams/lookup.ts';
import { toMs } from '#shared/time/instant.ts';
import { BURST_MS, interruptedBy } from './interruptions.ts';

/** Time on duty in one team or in none; `to` is null while it goes on. In milliseconds since the epoch. */
export interface Stretch {
  readonly from: number;
  readonly to: number | null;
  /** The team's name at that time: an id is of one incident, a name is what people know. */
  readonly team: string | null;
}

export interface Interruption {
  readonly at: number;
  readonly team: string | null;
}

/** What one incident was for one person. */
export interface PersonDuty {
  readonly person: string;
  readonly name: string;
  readonly namedAt: number;
  /** Their home zone as it was last said here, and when; null where it was not. */
  readonly zone: { readonly name: string | null; readonly at: number } | null;
  readonly stretches: readonly Stretch[];
  readonly interruptions: readonly Interruption[];
}

/** What one incident was for everybody in it, whatever range of days is asked for. */
export interface IncidentDuty {
  /** Nobody is on duty in a drill: it does not count. */
  readonly isDrill: boolean;
  readonly people: readonly PersonDuty[];
}

/** Reads a log from its first event on, as far as it has come. */
export interface DutyReader {
  readonly take: (event: IncidentEvent) => void;
  readonly duty: () => IncidentDuty;
}

/** Only these move who is on duty and in which team; leaving the others out is most of the work saved. */
const MOVES = /^(?:incident|participant|role|command|team|rest)\./;

type Reading = { -readonly [Field in keyof PersonDuty]: PersonDuty[Field] } & {
  stretches: Stretch[];
  interruptions: Interruption[];
};

/**
 * A reader of one incident's log. Who is on duty is told by the incident's own fold (FAT-1): active, not only looking on, and the
 * trouble goes on. Rests are left out, and so is what comes after the resolution: a room that nobody closed is no work.
 */
export function dutyReader(): DutyReader {
  let state = initialState();
  const people = new Map<string, Reading>();

  function readingOf({ id, name }: Participant, at: number): Reading {
    const known = people.get(id);
    if (known !== undefined) return known;
    const reading: Reading = {
      person: id,
      name,
      namedAt: at,
      zone: null,
      stretches: [],
      interruptions: [],
    };
    people.set(id, reading);
    return reading;
  }

  function move(at: number): void {
    for (const participant of Object.values(state.participants)) {
      const { stretches } = readingOf(participant, at);
      const last = stretches.at(-1);
      const running = last?.to === null ? last : undefined;
      const isOn = isOnDuty(state, participant);
      const team = teamOfPerson(state, participant.id)?.name ?? null;
      if (running !== undefined && (!isOn || running.team !== team))
        stretches[stretches.length - 1] = { ...running, to: at };
      if (isOn && running?.team !== team) stretches.push({ from: at, to: null, team });
    }
  }

  function interrupt(person: string, at: number): void {
    const interruptions = people.get(person)?.interruptions;
    const last = interruptions?.at(-1);
    if (last !== undefined && at - last.at < BURST_MS) return;
    interruptions?.push({ at, team: teamOfPerson(state, person)?.name ?? null });
  }

  return {
    take(event) {
      const called = interruptedBy(event);
      const moves = MOVES.test(event.type);
      if (!moves && called.length === 0) return;
      const at = toMs(event.at);
      if (moves) {
        state = evolve(state, event);
        move(at);
      }
      for (const person of called) interrupt(person, at);
      if (event.type !== 'participant.described') return;
      const { participant, zone } = event.data as EventData['participant.described'];
      const reading = people.get(participant);
      if (reading !== undefined) reading.zone = { name: zone, at };
    },
    duty: () => ({ isDrill: state.kind === 'drill', people: [...people.values()] }),
  };
}

function isOnDuty({ phase, command }: IncidentState, { id, attendance, role }: Participant): boolean {
  return isActive(phase) && attendance === 'active' && (role !== 'observer' || command.commander === id);
}
