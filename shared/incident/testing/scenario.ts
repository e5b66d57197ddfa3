import { eventId } from '#shared/ids/ids.ts';
import { type Instant, MINUTE, plus } from '#shared/time/instant.ts';
import { incidentTime } from '#shared/time/simulation.ts';
import type { Asker } from '../actor.ts';
import { roleOf } from '../authorise.ts';
import type { Command, CommandInput, CommandType } from '../commands.ts';
import { commandSchemas } from '../commands.ts';
import { decide } from '../decide.ts';
import type { Decision, WorkspaceFacts } from '../decision.ts';
import type { EventBody, IncidentEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import { type DueAction, dueActions } from '../reminders/schedule.ts';
import type { AssignableRole } from '../roles.ts';
import { type IncidentState, initialState } from '../state.ts';

/** When every scenario starts. */
export const START: Instant = '2026-11-20T09:00:00.000Z';

export const SYSTEM: Asker = { id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' };
export const OWNER: Asker = { id: 'olga', name: 'Olga', kind: 'owner' };

/** Somebody in the room of a scenario, by id. */
export function person(id: string): Asker {
  return { id, name: id.charAt(0).toUpperCase() + id.slice(1), kind: 'person' };
}

/**
 * A log that grows by commands through the real `decide` and `evolve`: given/when/then. Time stands still unless it
 * is moved by `minutes`.
 */
export class Scenario {
  readonly log: IncidentEvent[] = [];
  state: IncidentState = initialState();
  now: Instant = START;
  /** What the workspace says of its own. */
  workspace: Partial<WorkspaceFacts> = {};
  #commands = 0;

  /** Time passes; the server's reminders are given when they fall due, to the second. */
  pass(minutes: number, options: { readonly reminders?: boolean } = {}): this {
    const end = plus(this.now, minutes * MINUTE);
    if (options.reminders !== true) {
      this.now = end;
      return this;
    }
    while (this.now < end) {
      this.now = plus(this.now, 1_000);
      this.#doWhatIsDue();
    }
    return this;
  }

  /** One deed may settle what another would remind of: an update that goes out, its audience's clock. */
  #doWhatIsDue(): void {
    const same = (action: DueAction) => JSON.stringify([action.type, action.data]);
    for (const action of dueActions(this.state, this.now)) {
      const isStillDue = dueActions(this.state, this.now).some((due) => same(due) === same(action));
      if (isStillDue) this.given(SYSTEM, action.type, action.data as never);
    }
  }

  /** What a command would do now; nothing happens yet. */
  decide<Type extends CommandType>(by: Asker | string, type: Type, data: CommandInput<Type>): Decision {
    const asker = typeof by === 'string' ? person(by) : by;
    const command = { type, data: commandSchemas[type].parse(data) } as Command;
    return decide(this.state, command, {
      command: `c${this.#commands + 1}`,
      asker,
      now: this.now,
      note: (id) => this.#note(id),
      workspace: { nextKey: 'QD-1', settings: {}, incident: 'i1', ...this.workspace },
    });
  }

  /** Carries a command out, which must be accepted, and returns its events. */
  given<Type extends CommandType>(
    by: Asker | string,
    type: Type,
    data: CommandInput<Type>,
  ): readonly IncidentEvent[] {
    const decision = this.decide(by, type, data);
    if (!decision.ok) throw new Error(`${type} was refused: ${decision.error.message}`);
    return this.#append(typeof by === 'string' ? person(by) : by, decision.events);
  }

  /** The reason for which a command is refused now; null where it is accepted. Either way nothing happens. */
  refusal<Type extends CommandType>(by: Asker | string, type: Type, data: CommandInput<Type>): string | null {
    const decision = this.decide(by, type, data);
    return decision.ok ? null : decision.error.details.reason;
  }

  /** The events of a type so far. */
  happened(type: string): readonly IncidentEvent[] {
    return this.log.filter((event) => event.type === type);
  }

  #append(asker: Asker, bodies: readonly EventBody[]): readonly IncidentEvent[] {
    this.#commands += 1;
    const command = `c${this.#commands}`;
    const role = roleOf(this.state, asker) ?? 'owner';
    const events = bodies.map((body, index) => ({
      seq: this.state.seq + index + 1,
      id: eventId(command, index),
      incident: 'i1',
      at: incidentTime(this.state.simulation, this.now),
      actor: { id: asker.id, name: asker.name, role },
      version: 1,
      command,
      hash: '',
      ...body,
    }));
    this.log.push(...events);
    this.state = events.reduce(evolve, this.state);
    return events;
  }

  #note(id: string) {
    const added = this.log.find((event) => event.id === id && event.type === 'note.added');
    return added === undefined ? undefined : { author: added.actor.id, authorName: added.actor.name };
  }
}

/** The id of the thing that a command made: the data field of its first event under the noun's name. */
export function made(events: readonly IncidentEvent[], noun: string): string {
  const id = (events[0]?.data as Readonly<Record<string, unknown>> | undefined)?.[noun];
  if (typeof id !== 'string') throw new Error(`no ${noun} was made`);
  return id;
}

/** A declared incident, `people` in it by id and role, and `commander` in command. */
export function anIncident(
  options: {
    readonly people?: Readonly<Record<string, AssignableRole>>;
    readonly commander?: string | null;
    readonly declare?: Partial<CommandInput<'incident.declare'>>;
  } = {},
): Scenario {
  const scenario = new Scenario();
  scenario.given(SYSTEM, 'incident.declare', { title: 'Writes blocked', ...options.declare });
  const people = options.people ?? { ana: 'responder', bo: 'responder', cy: 'lead' };
  for (const [id, role] of Object.entries(people)) {
    scenario.given(SYSTEM, 'participant.join', { participant: id, name: person(id).name, role });
  }
  const commander = options.commander === undefined ? 'ana' : options.commander;
  if (commander !== null) scenario.given(commander, 'command.claim', {});
  return scenario;
}
