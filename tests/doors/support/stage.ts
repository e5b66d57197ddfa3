import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { Phase } from '#shared/incident/phases.ts';
import type { TestServer, TestSocket } from '#tests/support/test-server.ts';

/** Somebody at the door: who they are, and the two ways in which they can ask. */
export interface Person {
  readonly id: string;
  readonly token: string;
  readonly socket: TestSocket;
}

export interface CommandAnswer {
  readonly ok: boolean;
  readonly events: readonly IncidentEvent[];
  readonly error: { readonly code?: string; readonly details?: { readonly reason?: unknown } };
}

export type Door = (by: Person, incident: string, type: string, data: unknown) => Promise<CommandAnswer>;

export async function bySocket(
  by: Person,
  incident: string,
  type: string,
  data: unknown,
): Promise<CommandAnswer> {
  const ack = await by.socket.emitWithAck('command', { id: randomUUID(), incident, type, data });
  return ack.ok
    ? { ok: true, events: ack.events as IncidentEvent[], error: {} }
    : { ok: false, events: [], error: ack.error as CommandAnswer['error'] };
}

export function byRest(server: TestServer): Door {
  return async (by, incident, type, data) => {
    const { status, body } = await server.command(by.token, incident, type, data);
    return { ok: status === 200, events: body.events ?? [], error: body.error ?? {} };
  };
}

/** An incident of one phase in which somebody acts in one role, and everything that a command can be about. */
export interface Stage {
  readonly incident: string;
  readonly phase: Phase;
  readonly role: string;
  readonly asker: Person;
  /** Does something as the owner's automation that must succeed; answers the id of the thing made. */
  readonly given: (type: string, data: unknown, by?: Person) => Promise<string>;
  /** A new person in the room, without a screen. */
  readonly someone: (role?: string) => Promise<string>;
  /** Somebody with a screen who can be given tasks. */
  readonly helper: Person;
  /** A note of the owner's that stands in every phase. */
  readonly note: { readonly id: string; readonly seq: number };
}

interface Setting {
  readonly server: TestServer;
  readonly owner: Person;
  readonly helper: Person;
  readonly asker: Person;
  readonly role: string;
  readonly phase: Phase;
  readonly kind: 'real' | 'drill';
}

export async function stage({ server, owner, helper, asker, role, phase, kind }: Setting): Promise<Stage> {
  const incident = await server.declare({ kind });
  async function did(type: string, data: unknown, by = owner): Promise<IncidentEvent> {
    const { events, error } = await bySocket(by, incident, type, data);
    expect([role, phase, type, error]).toEqual([role, phase, type, {}]);
    return events[0] as IncidentEvent;
  }
  const given = async (type: string, data: unknown, by?: Person) => (await did(type, data, by)).id;
  async function join(participant: string, as: string): Promise<string> {
    await did('participant.join', { participant, name: participant.slice(0, 20), role: as });
    return participant;
  }

  await join(helper.id, 'responder');
  if (role !== 'owner') await join(asker.id, role === 'commander' ? 'responder' : role);
  if (role === 'commander') await did('command.claim', {}, asker);
  const { id, seq } = await did('note.add', { text: 'a note' });
  if (phase !== 'detect') await did('incident.advance', { to: phase === 'closed' ? 'learn' : phase });
  if (phase === 'closed') await did('incident.close', {});
  return {
    incident,
    phase,
    role,
    asker,
    helper,
    given,
    someone: (as = 'responder') => join(`p-${randomUUID()}`, as),
    note: { id, seq },
  };
}

/** Brings the incident back into its phase, after a command that was allowed to leave it. */
export async function backInPhase({ given, phase }: Stage, now: Phase): Promise<void> {
  if (now === phase) return;
  if (now === 'closed') await given('incident.reopen', {});
  const at = now === 'closed' ? 'resolve' : now;
  const target = phase === 'closed' ? 'learn' : phase;
  if (at !== target) await given('incident.advance', { to: target });
  if (phase === 'closed') await given('incident.close', {});
}
