import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { authorise, mayRead } from '#shared/incident/authorise.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import { WORKSPACE } from '#shared/workspace/id.ts';
import { type CommandAnswer, ERASED, type Store } from '../store/store.ts';
import { carryOut, type DecideOptions } from './carry-out.ts';
import { checkCommand } from './check-command.ts';
import { fingerprint } from './fingerprint.ts';
import type { Room } from './room.ts';
import { type Decided, type Request, workOn } from './work.ts';

/** Ids that begin so are the server's own: nobody can use one up before the server does. */
export const SYSTEM_ID_PREFIX = 'system:';

/**
 * Decides a command on the room's state, with all that this tick decided before it. `given` are the answers that the
 * store remembers of this tick's commands.
 *
 * @returns the answer where it needs nothing stored; `queued` where it waits in the room's work to become durable.
 */
export function decideRequest(
  options: DecideOptions,
  room: Room,
  request: Request,
  given: ReadonlyMap<string, CommandAnswer>,
): CommandAck | 'queued' {
  const { asker, message } = request;
  const state = room.work?.state ?? room.state;
  // First of all: who may not see the room learns nothing, not even what is wrong with the command (AUTH-5).
  if (message.incident === WORKSPACE || !mayEnter(state, message.type, asker))
    return refused(refusal('not_found'));
  const foreign = asker.kind !== 'system' && message.id.startsWith(SYSTEM_ID_PREFIX);
  if (foreign) return refused(refusal('invalid', { problem: `id: “${SYSTEM_ID_PREFIX}…” is the server’s` }));
  const checked = checkCommand(message.type, message.data);
  if (!checked.ok) return refused(checked.error);

  const print = fingerprint(asker, message.type, message.data);
  const waiting = room.work?.decided.get(message.id);
  if (waiting !== undefined) {
    if (waiting.fingerprint !== print) return refused(refusal('id_reused'));
    waiting.echoes.push(request.answer);
    return 'queued';
  }
  const first = given.get(message.id);
  if (first !== undefined) {
    // Where the words are gone, nobody can tell any more whether these are the same: the first answer stands.
    const isSame = first.body === print || first.body === ERASED;
    return isSame ? again(options.store, room, first.outcome) : refused(refusal('id_reused'));
  }

  const work = workOn(room);
  const outcome = carryOut(options, work, request, checked.command);
  if (!isRemembered(outcome, state, asker)) return outcome;
  room.work = work;
  work.decided.set(message.id, decided(request, print, outcome));
  return 'queued';
}

/**
 * Whether an answer is the command's for ever. Where nothing is declared there is no room to remember a refusal in.
 * The server's own commands are remembered by their events alone: a "not yet" must not stick to an id that is
 * derived from what is due, and alert senders repeat by design what changes nothing.
 */
function isRemembered(outcome: CommandAck, state: IncidentState, asker: Asker): boolean {
  if (outcome.ok) return asker.kind !== 'system' || outcome.events.length > 0;
  return asker.kind !== 'system' && state.incident !== null;
}

function mayEnter(state: IncidentState, type: string, asker: Asker): boolean {
  if (state.incident !== null) return mayRead(state, asker);
  return type === 'incident.declare' && authorise(state, type, asker).ok;
}

/** The first answer of a command, with its events as the log has them now. */
function again(store: Store, room: Room, outcome: CommandAnswer['outcome']): CommandAck {
  if (!outcome.ok) return refused(outcome.error);
  const { seq, events } = outcome;
  const made = events === 0 ? [] : store.read(room.incident, seq - events, events);
  return { ok: true, seq, events: [...made] };
}

function decided(request: Request, print: string, ack: CommandAck): Decided {
  const { id } = request.message;
  const outcome = ack.ok
    ? ({ ok: true, seq: ack.seq, events: ack.events.length } as const)
    : ({ ok: false, error: ack.error as Refusal } as const);
  return { request, fingerprint: print, ack, remembered: { command: id, body: print, outcome }, echoes: [] };
}

function refused(error: Refusal): CommandAck {
  return { ok: false, error };
}
