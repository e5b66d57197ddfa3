import { isDeepStrictEqual } from 'node:util';
import type { Append, AppendResult, Snapshot } from '#server/store/store.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { evolve } from '#shared/incident/evolve.ts';
import { REDACTED, redacted } from '#shared/incident/log/redaction.ts';
import { type IncidentState, initialState } from '#shared/incident/state.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { OneCommander } from './one-commander.ts';

/** What became of a command, as far as anybody was told. */
export interface Given {
  readonly id: string;
  readonly person: string;
  readonly type: string;
  readonly data: unknown;
  /** Where it came from: a screen's, or the simulation's own. */
  readonly screen: string | null;
  /** The server said yes, and these are its events. */
  acknowledged: readonly string[] | null;
  /** Its author was told why not. */
  refused: WireError | null;
  withdrawn: boolean;
}

export type Counts = Record<
  | 'operations'
  | 'commands'
  | 'events'
  | 'acknowledged'
  | 'refused'
  | 'conflicts'
  | 'resent'
  | 'frames'
  | 'framesLost'
  | 'framesDoubled'
  | 'answersLost'
  | 'linesCut'
  | 'linesSilent'
  | 'serverCrashes'
  | 'serverRestarts'
  | 'writesFailed'
  | 'tabsKilled'
  | 'tabsClosed'
  | 'removals'
  | 'transfers'
  | 'redactions'
  | 'reminders'
  | 'snapshotsServed'
  | 'snapshotsStored'
  | 'cutsFolded',
  number
>;

/** The one incident of a simulation: what is durable, who was told what, and everything that must not be. */
export class History {
  readonly incident: string;
  /** The log as it is durable, each event as it may be told now. */
  readonly log: IncidentEvent[] = [];
  /** The fold of the log at every seq. */
  readonly states: IncidentState[] = [initialState()];
  readonly given = new Map<string, Given>();
  /** The seq at which somebody was removed who has not been let in again. */
  readonly removedAt = new Map<string, number>();
  /** Whoever was removed at some time. */
  readonly onceRemoved = new Set<string>();
  readonly secrets: string[] = [];
  /** When words were taken out last, or a screen heard of it. */
  redactedAt = Number.NEGATIVE_INFINITY;
  readonly failures: string[] = [];
  readonly counts: Counts;
  readonly #eventIds = new Set<string>();
  readonly #commands = new Set<string>();
  readonly #reminded = new Set<string>();
  readonly #command = new OneCommander((rule, what) => this.fail(rule, what));
  readonly #now: () => number;
  readonly #trace: (line: string) => void;

  constructor(incident: string, now: () => number, trace: (line: string) => void) {
    this.incident = incident;
    this.#now = now;
    this.#trace = trace;
    this.counts = noCounts();
  }

  get state(): IncidentState {
    return this.states.at(-1) ?? initialState();
  }

  fail(rule: string, what: string): void {
    this.failures.push(`[${rule}] ${what}`);
    this.#trace(`FAILED [${rule}] ${what}`);
  }

  /** A command is about to be given. */
  gave(id: string, person: string, type: string, data: unknown, screen: string | null): void {
    this.given.set(id, {
      id,
      person,
      type,
      data,
      screen,
      acknowledged: null,
      refused: null,
      withdrawn: false,
    });
  }

  /** What the store has made durable. */
  appended(batch: readonly Append[], results: readonly AppendResult[]): void {
    for (const [index, append] of batch.entries()) {
      if (results[index]?.ok !== true || append.incident !== this.incident) continue;
      const commands = new Set<string>();
      for (const { event } of append.events) {
        commands.add(event.command);
        this.#append(event);
      }
      for (const command of commands) {
        if (this.#commands.has(command)) this.fail('SYNC-1', `the command ${command} was carried out twice`);
        this.#commands.add(command);
      }
      this.#command.check(this.state);
      this.counts.transfers = this.#command.transfers;
      for (const seq of append.redactions) this.#redact(seq);
    }
  }

  #append(event: IncidentEvent): void {
    const { seq, id, command, actor, type } = event;
    if (seq !== this.log.length + 1) this.fail('LOG-1', `seq ${seq} was stored behind ${this.log.length}`);
    if (this.#eventIds.has(id)) this.fail('SYNC-1', `the event ${id} was stored twice`);
    this.#eventIds.add(id);
    const removed = this.removedAt.get(actor.id);
    // Whoever removes themselves makes what follows from it, and the workspace's owner keeps the workspace.
    const isTheirs = actor.role === 'owner' || this.log[(removed ?? 0) - 1]?.command === command;
    if (removed !== undefined && !isTheirs)
      this.fail('AUTH-3', `${actor.id}, removed at ${removed}, made event ${seq}`);
    const given = this.given.get(command);
    if (given === undefined && !command.startsWith('system:')) {
      this.fail('SYNC-1', `event ${seq} is of the command ${command}, which nobody gave`);
    }
    if (given !== undefined && given.person !== actor.id)
      this.fail('AUTH-1', `event ${seq} is by ${actor.id}, and ${given.person} gave the command`);
    if (given?.refused !== null && given !== undefined)
      this.fail('SYNC-4', `${command} was returned as refused (${given.refused?.code}) and then carried out`);
    if (given?.withdrawn === true) this.fail('SYNC-4', `${command} was withdrawn and then carried out`);
    this.#remind(event);
    this.#command.happened(event);
    if (type === 'participant.removed') {
      this.counts.removals += 1;
      this.removedAt.set(personIn(event), seq);
      this.onceRemoved.add(personIn(event));
    }
    if (type === 'participant.restored') this.removedAt.delete(personIn(event));
    this.log.push(event);
    this.states.push(evolve(this.state, event));
    this.counts.events += 1;
  }

  #remind({ type, data, command, seq }: IncidentEvent): void {
    if (!command.startsWith('system:') || (type !== 'reminder.sent' && type !== 'task.asked')) return;
    this.counts.reminders += 1;
    const { clock, kind, since, count, dueAt, task, deadline } = data as Record<string, unknown>;
    // ROLE-1: a vacant role is mentioned once. Other clocks remind again, each time of another moment.
    const moment = kind === 'role-vacant' ? [] : [count, dueAt];
    const what = JSON.stringify(type === 'task.asked' ? [task, deadline] : [clock, since, ...moment]);
    if (this.#reminded.has(what)) this.fail('CLOCK-1', `event ${seq} reminds once more of ${what}`);
    this.#reminded.add(what);
  }

  #redact(seq: number): void {
    const event = this.log[seq - 1];
    if (event === undefined) return;
    this.counts.redactions += 1;
    this.redactedAt = this.#now();
    this.note(`event ${seq} is redacted, the log is at ${this.log.length}`);
    const { text, title } = event.data as { readonly text?: string; readonly title?: string };
    // What was drafted is sent in the same words, and they are redacted apart.
    const words = text ?? title ?? REDACTED;
    if (event.type !== 'broadcast.drafted' && words !== REDACTED) this.secrets.push(words);
    this.log[seq - 1] = { ...event, data: redacted(event.data) } as IncidentEvent;
    this.states.length = 1;
    for (const kept of this.log) this.states.push(evolve(this.state, kept));
  }

  savedSnapshot(incident: string, { seq, state }: Snapshot): void {
    if (incident !== this.incident) return;
    this.counts.snapshotsStored += 1;
    this.#checkFold('a stored snapshot', seq, state);
  }

  servedSnapshot(seq: number, state: IncidentState): void {
    this.counts.snapshotsServed += 1;
    this.#checkFold('a served snapshot', seq, state);
  }

  #checkFold(what: string, seq: number, state: IncidentState): void {
    if (seq !== state.seq || !isDeepStrictEqual(state, this.states[seq]))
      this.fail('LOG-4', `${what} at ${seq} is not the fold of the log up to there`);
  }

  /** Events that somebody is told must be durable, as they are in the log, and one after the other. */
  checkTold(what: string, events: readonly IncidentEvent[]): void {
    let before: number | null = null;
    for (const event of events) {
      const known = this.log[event.seq - 1];
      if (known === undefined) this.fail('LOG-2', `${what} has event ${event.seq}, which is not durable`);
      else if (known !== event && !isDeepStrictEqual(event, known))
        this.fail('SYNC-2', `${what} has another event ${event.seq} than the log`);
      if (before !== null && event.seq !== before + 1)
        this.fail('SYNC-2', `${what} has event ${event.seq} behind ${before}`);
      before = event.seq;
    }
  }

  note(line: string): void {
    this.#trace(line);
  }
}

function personIn({ data }: IncidentEvent): string {
  return (data as { readonly participant: string }).participant;
}

export function noCounts(): Counts {
  return {
    operations: 0,
    commands: 0,
    events: 0,
    acknowledged: 0,
    refused: 0,
    conflicts: 0,
    resent: 0,
    frames: 0,
    framesLost: 0,
    framesDoubled: 0,
    answersLost: 0,
    linesCut: 0,
    linesSilent: 0,
    serverCrashes: 0,
    serverRestarts: 0,
    writesFailed: 0,
    tabsKilled: 0,
    tabsClosed: 0,
    removals: 0,
    transfers: 0,
    redactions: 0,
    reminders: 0,
    snapshotsServed: 0,
    snapshotsStored: 0,
    cutsFolded: 0,
  };
}
