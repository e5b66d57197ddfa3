import { eventId } from '#shared/ids/ids.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { roleOf } from '#shared/incident/authorise.ts';
import type { Command } from '#shared/incident/commands.ts';
import { decide } from '#shared/incident/decide.ts';
import type { Context, Decision, NoteFacts } from '#shared/incident/decision.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { evolve } from '#shared/incident/evolve.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { EVENT_VERSION } from '#shared/incident/upcast.ts';
import type { GivenCommand, PendingCommand } from './outbox.ts';

/** Who gives the commands, and what the loaded log says of notes. */
export interface Author {
  readonly asker: Asker;
  readonly note: (id: string) => NoteFacts | undefined;
}

/** The confirmed state with pending commands on top. */
export interface Expectation {
  readonly state: IncidentState;
  /** The events that the server is expected to make of them: same ids, data and order; no hash yet. */
  readonly events: readonly IncidentEvent[];
}

// The workspace's facts only matter to a declaration, which is never given in a room.
const WORKSPACE: Context['workspace'] = { nextKey: '', settings: {} };

/**
 * Decides pending commands again, on top of what the server confirmed (SYNC-5). One that no longer fits leaves no
 * trace here; the server's answer says whether it was refused. Held ones have no effect: they may never be sent.
 * What was decided last is built on where it can be, so that a long outbox does not make each command dearer.
 */
export function createRebase(author: Author) {
  let last: Rebased | undefined;
  return (confirmed: IncidentState, all: readonly PendingCommand[]): Expectation => {
    const commands = all.filter(({ held }) => !held);
    const pending = commands.map(({ id }) => id);
    const before =
      last?.on === confirmed && last.pending.every((id, at) => pending[at] === id)
        ? last
        : { on: confirmed, expectation: { state: confirmed, events: [] }, pending: [] };
    let { expectation } = before;
    for (const command of commands.slice(before.pending.length))
      expectation = expect(expectation, command, author) ?? expectation;
    last = { on: confirmed, expectation, pending };
    return expectation;
  };
}

interface Rebased {
  readonly on: IncidentState;
  readonly expectation: Expectation;
  /** The ids of the commands that are in it, or did not fit. */
  readonly pending: readonly string[];
}

/** What a command does to an expectation; a refusal where it does not fit it. */
export function decideOn({ state, events }: Expectation, command: GivenCommand, author: Author): Decision {
  const note = (id: string) => noteIn(events, id) ?? author.note(id);
  const context = {
    command: command.id,
    asker: author.asker,
    now: command.givenAt,
    note,
    workspace: WORKSPACE,
  };
  // It has passed the schema (`CommandCheck`), but is not what the schema makes of it: the server does that.
  return decide(state, command as unknown as Command, context);
}

function expect(before: Expectation, command: GivenCommand, author: Author): Expectation | undefined {
  const decision = decideOn(before, command, author);
  if (!decision.ok) return undefined;
  const { asker } = author;
  let { state } = before;
  const actor = { id: asker.id, name: asker.name, role: roleOf(state, asker) ?? 'observer' };
  const events = decision.events.map((body, index): IncidentEvent => {
    const event = {
      ...body,
      seq: state.seq + 1,
      id: eventId(command.id, index),
      incident: state.incident ?? '',
      at: command.givenAt,
      actor,
      version: EVENT_VERSION,
      command: command.id,
      hash: '',
    };
    state = evolve(state, event);
    return event;
  });
  return { state, events: [...before.events, ...events] };
}

function noteIn(events: readonly IncidentEvent[], id: string): NoteFacts | undefined {
  const added = events.find((event) => event.type === 'note.added' && event.id === id);
  return added === undefined ? undefined : { author: added.actor.id, authorName: added.actor.name };
}
