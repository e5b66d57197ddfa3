import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { eventId } from '#shared/ids/ids.ts';
import { roleOf } from '#shared/incident/authorise.ts';
import type { Command } from '#shared/incident/commands.ts';
import { decide } from '#shared/incident/decide.ts';
import type { NoteFacts, WorkspaceDefaults, WorkspaceFacts } from '#shared/incident/decision.ts';
import type { EventBody, IncidentEvent } from '#shared/incident/event.ts';
import { evolve } from '#shared/incident/evolve.ts';
import { EVENT_VERSION } from '#shared/incident/upcast.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import { incidentTime, type Simulation } from '#shared/time/simulation.ts';
import type { Clock } from '../clock.ts';
import { incidentKey, keyNumber } from '../store/keys.ts';
import type { NewEvent, Store } from '../store/store.ts';
import { marked } from './marks.ts';
import { seal } from './seal.ts';
import type { Request, Work } from './work.ts';

export interface DecideOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: WorkspaceFacts['settings'];
  readonly workspace: () => WorkspaceDefaults;
  /** The number of the last key that this tick gave out. */
  readonly keys: { last: number };
}

/** Decides a checked command on the work's state and adds what happened to the work. */
export function carryOut(
  options: DecideOptions,
  work: Work,
  { asker, message, upload }: Request,
  command: Command,
): CommandAck {
  const { state } = work;
  if (message.expect !== undefined && state.seq > message.expect) {
    return refused(refusal('stale', { head: state.seq }));
  }
  const serverNow = options.clock.now();
  const decision = decide(state, command, {
    command: message.id,
    asker,
    now: incidentTime(state.simulation, serverNow),
    uploaded: upload?.file,
    note: (id) => noteFacts(options.store, message.incident, work, id),
    workspace:
      command.type === 'incident.declare'
        ? declaringFacts(options, message.incident)
        : { nextKey: '', settings: options.settings },
  });
  if (!decision.ok) return refused(decision.error);
  if (redactsRedaction(options.store, message.incident, work, command)) {
    return refused(refusal('cannot_redact', { seq: Number(redactedSeq(command)) }));
  }
  const events = add(work, decision.events, {
    at: incidentTime(state.simulation ?? declaredSimulation(decision.events), serverNow),
    incident: message.incident,
    actor: { id: asker.id, name: asker.name, role: roleOf(state, asker) ?? 'system' },
    command: message.id,
  });
  for (const { type, seq } of events) {
    if (type === 'attachment.added' && upload !== undefined) work.files.push({ seq, upload: upload.upload });
  }
  if (command.type === 'incident.declare') options.keys.last = keyNumber(work.state.key);
  return { ok: true, seq: work.state.seq, events };
}

/** Numbers, stamps and chains what happened. The work takes it all at once, so that a failure leaves it whole. */
function add(
  work: Work,
  bodies: readonly EventBody[],
  stamp: Pick<IncidentEvent, 'at' | 'incident' | 'actor' | 'command'>,
): IncidentEvent[] {
  let { state, hash, marks } = work;
  const made: NewEvent[] = [];
  for (const [index, { type, data }] of bodies.entries()) {
    const id = eventId(stamp.command, index);
    const sealed = seal(hash, { seq: state.seq + 1, id, version: EVENT_VERSION, ...stamp, type, data });
    hash = sealed.event.hash;
    state = evolve(state, sealed.event);
    marks = marked(marks, state);
    made.push(sealed);
  }
  Object.assign(work, { state, hash, marks });
  work.events.push(...made);
  for (const { type, data } of bodies) {
    if (type === 'signal.fired' || type === 'signal.resolved') work.signals.add(data.signal);
    if (type === 'log.redacted') work.redactions.push(data.seq);
  }
  return made.map(({ event }) => event);
}

function noteFacts(store: Store, incident: string, work: Work, id: string): NoteFacts | undefined {
  const event =
    work.events.find(({ event: { id: made } }) => made === id)?.event ?? store.eventById(incident, id);
  return event?.type === 'note.added' ? { author: event.actor.id, authorName: event.actor.name } : undefined;
}

/** The record of a redaction stays whole: it is what explains the row that it emptied (LOG-3). */
function redactsRedaction(store: Store, incident: string, work: Work, command: Command): boolean {
  const seq = redactedSeq(command);
  if (seq === null) return false;
  const event =
    work.events.find(({ event: made }) => made.seq === seq)?.event ?? store.read(incident, seq - 1, 1)[0];
  return event?.type === 'log.redacted';
}

function redactedSeq(command: Command): number | null {
  return command.type === 'log.redact' ? command.data.seq : null;
}

/** Asked at the declaration alone: an incident keeps what was in force then (LOG-4). */
function declaringFacts(options: DecideOptions, incident: string): WorkspaceFacts {
  return { ...options.workspace(), nextKey: nextKey(options), settings: options.settings, incident };
}

/** The key of a new incident: after the store's last, and after those that this tick gave out. */
function nextKey({ store, keys }: DecideOptions): string {
  return incidentKey(Math.max(keyNumber(store.nextKey()), keys.last + 1));
}

/** A sped-up drill's own time begins with its declaration. */
function declaredSimulation(events: readonly EventBody[]): Simulation | null {
  const [first] = events;
  return first?.type === 'incident.declared' ? first.data.simulation : null;
}

function refused(error: Refusal): CommandAck {
  return { ok: false, error };
}
