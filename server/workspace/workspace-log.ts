import { problemOf } from '#shared/errors/problem.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { eventId } from '#shared/ids/ids.ts';
import type { Asker } from '#shared/incident/actor.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { EVENT_VERSION } from '#shared/incident/upcast.ts';
import type { CommandAck, CommandMessage } from '#shared/protocol/command.ts';
import type { Head } from '#shared/protocol/event.ts';
import { isWorkspaceCommand, type WorkspaceCommand, workspaceCommands } from '#shared/workspace/commands.ts';
import { decideWorkspace } from '#shared/workspace/decide.ts';
import { foldWorkspace } from '#shared/workspace/evolve.ts';
import { WORKSPACE } from '#shared/workspace/id.ts';
import { initialWorkspace, type WorkspaceState } from '#shared/workspace/state.ts';
import type { Clock } from '../clock.ts';
import { fingerprint } from '../room/fingerprint.ts';
import { seal } from '../room/seal.ts';
import type { NewEvent, Store, Verified } from '../store/store.ts';

export interface WorkspaceLogOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly report: (what: string, error: unknown) => void;
}

/** A command to the workspace: the room's, without the incident. */
export type WorkspaceMessage = Omit<CommandMessage, 'incident'>;

/**
 * The workspace's own log: the same store, chain, answers and backups as an incident's, and the same shape of events.
 * It is short and changes rarely, so it has none of what a room needs to be fast.
 */
export interface WorkspaceLog {
  readonly state: () => WorkspaceState;
  readonly head: () => Head;
  readonly read: (after: number, limit: number) => readonly IncidentEvent[];
  readonly verify: () => Verified;
  /** Carries out a command, or says why not; what it did is durable when it returns. Never throws. */
  readonly execute: (asker: Asker, message: WorkspaceMessage) => CommandAck;
}

/** How often a command may find another writer first before it is given up. */
const TRIES = 8;

const PAGE = 1_000;

/** Opens the workspace's log in a store. */
export function openWorkspaceLog({ store, clock, report }: WorkspaceLogOptions): WorkspaceLog {
  let state = initialWorkspace();

  /** Folds in what the store has and this has not, also from another process; from the start after a loss. */
  function current(): WorkspaceState {
    const { seq } = store.head(WORKSPACE);
    if (seq < state.seq) state = initialWorkspace();
    while (state.seq < seq) {
      const page = store.read(WORKSPACE, state.seq, PAGE);
      if (page.length === 0) return state;
      state = foldWorkspace(page, state);
    }
    return state;
  }

  function decided(asker: Asker, { id, type, data, expect }: WorkspaceMessage): CommandAck {
    const checked = check(type, data);
    if (!checked.ok) return refused(checked.error);
    const body = fingerprint(asker, type, data);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const first = store.answers(WORKSPACE, [id]).get(id);
      if (first !== undefined)
        return first.body === body ? again(store, first.outcome) : refused(refusal('id_reused'));
      const before = current();
      if (expect !== undefined && before.seq > expect) return refused(refusal('stale', { head: before.seq }));
      const decision = decideWorkspace(before, checked.command, asker);
      // A refusal is not remembered: the owner sets it right and sends it again.
      if (!decision.ok) return refused(decision.error);
      const head = store.head(WORKSPACE);
      if (head.seq !== before.seq) continue;
      const events = sealed(head, decision.events, { asker, command: id, at: clock.now() });
      const seq = head.seq + events.length;
      const outcome = { ok: true, seq, events: events.length } as const;
      const [result] = store.append([
        {
          incident: WORKSPACE,
          expectedSeq: head.seq,
          events,
          answers: [{ command: id, body, outcome }],
          summary: null,
          signals: [],
          redactions: [],
        },
      ]);
      if (result?.ok === true) return { ok: true, seq, events: events.map(({ event }) => event) };
    }
    return refused(refusal('storage_unavailable'));
  }

  return {
    state: current,
    head: () => store.head(WORKSPACE),
    read: (after, limit) => store.read(WORKSPACE, after, limit),
    verify: () => store.verify(WORKSPACE),
    execute(asker, message) {
      try {
        return decided(asker, message);
      } catch (error) {
        report('the workspace’s record cannot be written', error);
        return refused(refusal('storage_unavailable'));
      }
    },
  };
}

type Checked =
  | { readonly ok: true; readonly command: WorkspaceCommand }
  | { readonly ok: false; readonly error: Refusal };

function check(type: string, data: unknown): Checked {
  if (!isWorkspaceCommand(type)) return { ok: false, error: refusal('unknown_command', { type }) };
  const parsed = workspaceCommands[type].safeParse(data);
  if (!parsed.success) return { ok: false, error: refusal('invalid', { problem: problemOf(parsed.error) }) };
  // The two are of one entry of the table; TypeScript cannot follow that through the union.
  return { ok: true, command: { type, data: parsed.data } as WorkspaceCommand };
}

function sealed(
  head: Head,
  bodies: readonly { readonly type: string; readonly data: unknown }[],
  { asker, command, at }: { readonly asker: Asker; readonly command: string; readonly at: string },
): readonly NewEvent[] {
  let { hash } = head;
  return bodies.map((body, index) => {
    const made = seal(hash, {
      seq: head.seq + index + 1,
      id: eventId(command, index),
      incident: WORKSPACE,
      at,
      actor: { id: asker.id, name: asker.name, role: 'owner' },
      version: EVENT_VERSION,
      command,
      ...body,
    });
    hash = made.event.hash;
    return made;
  });
}

/** The first answer of a command, with its events as the log has them now. */
function again(
  store: Store,
  outcome:
    | { readonly ok: true; readonly seq: number; readonly events: number }
    | { readonly ok: false; readonly error: Refusal },
): CommandAck {
  if (!outcome.ok) return refused(outcome.error);
  const { seq, events } = outcome;
  return { ok: true, seq, events: [...store.read(WORKSPACE, seq - events, events)] };
}

function refused(error: Refusal): CommandAck {
  return { ok: false, error };
}
