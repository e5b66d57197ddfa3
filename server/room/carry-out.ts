import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { eventId } from '#shared/ids/ids.ts';
import { roleOf } from '#shared/incident/authorise.ts';
import type { Command } from '#shared/incident/commands.ts';
import { decide } from '#shared/incident/decide.ts';
import type { NoteFacts, WorkspaceFacts } from '#shared/incident/decision.ts';
import type { EventBody, IncidentEvent } from '#shared/incident/event.ts';
import { evolve } from '#shared/incident/evolve.ts';
import { EVENT_VERSION } from '#shared/incident/upcast.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import { incidentTime, type Simulation } from '#shared/time/simulation.ts';
import type { Clock } from '../clock.ts';
import { incidentKey, keyNumber } from '../store/keys.ts';
import type { Store } from '../store/store.ts';
import { marked } from './marks.ts';
import { seal } from './seal.ts';
import type { Request, Work } from './work.ts';

export interface DecideOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: WorkspaceFacts['settings'];
  /** The number of the last key that this tick gave out. */
  readonly keys: { last: number };
}

/** Decides a checked command and adds its events to the room's work: all of them or, where it fails, none. */
export function carryOut(options: DecideOptions, work: Work, request: Request, command: Command): CommandAck {
  const { state, hash, marks } = work;
  const events = work.events.length;
  const redactions = work.redactions.length;
  try {
    return outcomeOf(options, work, request, command);
  } catch (error) {
    Object.assign(work, { state, hash, marks });
    work.events.length = events;
    work.redactions.length = redactions;
    throw error;
  }
}

function outcomeOf(
  options: DecideOptions,
  work: Work,
  { asker, message }: Request,
  command: Command,
): CommandAck {
  const { state } = work;
  if (message.expect !== undefined && state.seq > message.expect) {
    return refused(refusal('stale', { head: state.seq }));
  }
  const serverNow = options.clock.now();
  const now = incidentTime(state.simulation, serverNow);
  const decision = decide(state, command, {
    command: message.id,
    asker,
    now,
    note: (id) => noteFacts(options.store, message.incident, work, id),
    workspace: {
      nextKey: command.type === 'incident.declare' ? nextKey(options) : '',
      settings: options.settings,
    },
  });
  if (!decision.ok) return refused(decision.error);
  if (redactsRedaction(options.store, message.incident, work, command)) {
    return refused(refusal('cannot_redact', { seq: Number(redactedSeq(command)) }));
  }
  const at = incidentTime(state.simulation ?? declaredSimulation(decision.events), serverNow);
  const actor = { id: asker.id, name: asker.name, role: roleOf(state, asker) ?? 'system' };
  const events = decision.events.map((body, index) =>
    add(work, {
      seq: work.state.seq + 1,
      id: eventId(message.id, index),
      incident: message.incident,
      at,
      actor,
      type: body.type,
      version: EVENT_VERSION,
      data: body.data,
      command: message.id,
    }),
  );
  if (command.type === 'incident.declare') options.keys.last = keyNumber(work.state.key);
  return { ok: true, seq: work.state.seq, events };
}

function add(work: Work, draft: Omit<IncidentEvent, 'hash'>): IncidentEvent {
  const sealed = seal(work.hash, draft);
  const { event } = sealed;
  work.events.push(sealed);
  work.hash = event.hash;
  work.state = evolve(work.state, event);
  work.marks = marked(work.marks, work.state);
  const { type, data } = event as Pick<EventBody, 'type' | 'data'> & { readonly data: object };
  if ((type === 'signal.fired' || type === 'signal.resolved') && 'signal' in data) {
    work.signals.add(String(data.signal));
  }
  if (type === 'log.redacted' && 'seq' in data) work.redactions.push(Number(data.seq));
  return event;
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
