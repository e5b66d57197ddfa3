import { refusal } from '#shared/errors/refusal.ts';
import { eventId } from '#shared/ids/ids.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { roleOf } from '#shared/incident/authorise.ts';
import { onTheirWay } from '#shared/incident/broadcasts/release.ts';
import {
  type Command,
  type CommandInput,
  type CommandType,
  commandSchemas,
} from '#shared/incident/commands.ts';
import { decide } from '#shared/incident/decide.ts';
import type { WorkspaceDefaults } from '#shared/incident/decision.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { evolve, fold } from '#shared/incident/evolve.ts';
import { redacted } from '#shared/incident/log/redaction.ts';
import type { AssignableRole } from '#shared/incident/roles.ts';
import { type IncidentState, initialState } from '#shared/incident/state.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import type { RoomJoinAck } from '#shared/protocol/room-join.ts';
import type { RoomReadAck } from '#shared/protocol/room-read.ts';
import { plus, SECOND } from '#shared/time/instant.ts';
import { FakeLine, INCIDENT, type LineEnd } from './fake-line.ts';

const SYSTEM: Asker = { id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' };

/** Somebody in the fake room, by id. */
export function person(id: string): Asker {
  return { id, name: `Name of ${id}`, kind: 'person' };
}

/** How much the fake server gives at once: little, so that catching up takes several steps. */
interface Sizes {
  readonly joined: number;
  readonly read: number;
  /** Farther behind than this, one gets a snapshot. */
  readonly far: number;
}

/** A room in memory that decides and folds with the product's own code, over lines that a test can break. */
export class FakeServer implements LineEnd {
  log: IncidentEvent[] = [];
  state: IncidentState = initialState();
  now = '2026-11-20T09:00:00.000Z';
  readonly lines = new Set<FakeLine>();
  readonly sizes: Sizes;
  /** Refuses the next commands with this, where set. */
  broken: CommandAck | null = null;
  readonly #answers = new Map<string, CommandAck>();
  #foreign = 0;

  /** What the workspace says of its own. */
  readonly #workspace: WorkspaceDefaults;

  constructor(
    people: Readonly<Record<string, AssignableRole>>,
    sizes: Partial<Sizes> = {},
    workspace: WorkspaceDefaults = {},
  ) {
    this.#workspace = workspace;
    this.sizes = { joined: 200, read: 1_000, far: 500, ...sizes };
    this.by(SYSTEM, 'incident.declare', { title: 'Writes blocked', severity: 'SEV2' });
    for (const [id, role] of Object.entries(people)) {
      this.by(SYSTEM, 'participant.join', { participant: id, name: person(id).name, role });
    }
  }

  /** A line to this server that is open. */
  line(asker: Asker): FakeLine {
    const line = new FakeLine(this, asker);
    this.lines.add(line);
    return line;
  }

  /** A command of somebody else. */
  by<T extends CommandType>(asker: Asker, type: T, data: CommandInput<T>): CommandAck {
    this.#foreign += 1;
    return this.command(asker, `foreign${this.#foreign}`, type, data);
  }

  command(asker: Asker, id: string, type: CommandType, data: unknown): CommandAck {
    if (this.broken !== null) return this.broken;
    const known = this.#answers.get(id);
    if (known !== undefined) return known;
    this.now = plus(this.now, 1_000);
    const answer = this.#carryOut(asker, id, type, data);
    this.#answers.set(id, answer);
    return answer;
  }

  join(asked: number, hash?: string): RoomJoinAck {
    const isLost = hash !== undefined && asked > 0 && this.log[asked - 1]?.hash !== hash;
    const after = isLost ? 0 : asked;
    const head = { seq: this.log.length, hash: this.log.at(-1)?.hash ?? '' };
    const behind = this.log.length - after;
    const from = behind > this.sizes.far ? Math.max(after, this.log.length - this.sizes.joined) : after;
    const events = this.log.slice(from, from + this.sizes.joined);
    const more = from + events.length < this.log.length;
    const snapshot = from === after ? {} : { snapshot: { seq: from, state: fold(this.log.slice(0, from)) } };
    return { ok: true, head, ...snapshot, events, more, now: this.now };
  }

  read(after: number, limit: number): RoomReadAck {
    const events = this.log.slice(after, after + Math.min(limit, this.sizes.read));
    const more = after + events.length < this.log.length;
    return { ok: true, head: { seq: this.log.length, hash: '' }, events, more };
  }

  /** So much time passes that updates on their way go out (CAST-4). */
  letUpdatesOut() {
    this.now = plus(this.now, this.state.settings.takeBackSeconds * SECOND);
    for (const { id } of onTheirWay(this.state)) this.by(SYSTEM, 'broadcast.release', { broadcast: id });
  }

  /** Its data is an older backup's: what came after a seq is gone, and its numbers are given again. */
  lose(after: number) {
    this.log = this.log.slice(0, after);
    this.state = fold(this.log);
    this.#answers.clear();
  }

  #carryOut(asker: Asker, id: string, type: CommandType, data: unknown): CommandAck {
    const parsed = commandSchemas[type].safeParse(data);
    if (!parsed.success) return { ok: false, error: refusal('invalid', { problem: parsed.error.message }) };
    const decision = decide(this.state, { type, data: parsed.data } as Command, {
      command: id,
      asker,
      now: this.now,
      note: (note) => {
        const added = this.log.find((event) => event.id === note && event.type === 'note.added');
        return added === undefined ? undefined : { author: added.actor.id, authorName: added.actor.name };
      },
      workspace: { ...this.#workspace, nextKey: 'QD-1', settings: {} },
    });
    if (!decision.ok) return { ok: false, error: decision.error };
    const role = roleOf(this.state, asker) ?? 'owner';
    const events = decision.events.map((body, index) => ({
      ...body,
      seq: this.log.length + index + 1,
      id: eventId(id, index),
      incident: INCIDENT,
      at: this.now,
      actor: { id: asker.id, name: asker.name, role },
      version: 1,
      command: id,
      hash: `hash of ${eventId(id, index)}`,
    }));
    this.log.push(...events);
    this.state = events.reduce(evolve, this.state);
    for (const event of events) if (event.type === 'log.redacted') this.#redact(event.data.seq);
    for (const line of this.lines) line.publish(events);
    return { ok: true, seq: this.log.length, events };
  }

  #redact(seq: number) {
    this.log = this.log.map((event) =>
      event.seq === seq ? { ...event, data: redacted(event.data) } : event,
    );
    this.state = fold(this.log);
  }
}
