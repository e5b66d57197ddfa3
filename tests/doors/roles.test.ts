import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { commandSchemas } from '#shared/incident/commands.ts';
import { PERMISSIONS } from '#shared/incident/permissions.ts';
import { ASSIGNABLE_ROLES } from '#shared/incident/roles.ts';
import { connect, testServer } from '#tests/support/test-server.ts';

/** Data that passes the schema of each command, so that it is the role that decides. */
const DATA: Readonly<Record<keyof typeof commandSchemas, unknown>> = {
  'incident.declare': { title: 'x' },
  'incident.set_severity': { severity: 'SEV1' },
  'incident.advance': {},
  'incident.resolve': {},
  'incident.close': {},
  'incident.reopen': {},
  'participant.join': { participant: 'x', name: 'x', role: 'lead' },
  'participant.remove': { participant: 'nobody', reason: 'x' },
  'participant.restore': { participant: 'nobody' },
  'participant.release': { participant: 'nobody' },
  'participant.recall': { participant: 'nobody' },
  'role.assign': { role: 'lead', participant: 'nobody' },
  'role.vacate': { role: 'lead', participant: 'nobody' },
  'command.claim': {},
  'task.assign': { title: 'x', assignee: 'nobody', minutes: 5 },
  'task.understand': { task: 'none' },
  'task.start': { task: 'none' },
  'task.extend': { task: 'none', minutes: 5 },
  'task.report': { task: 'none', outcome: 'done', text: 'x' },
  'task.block': { task: 'none', need: 'x' },
  'task.cancel': { task: 'none', reason: 'x' },
  'task.reassign': { task: 'none', assignee: 'nobody' },
  'task.ask': { task: 'none' },
  'note.add': { text: 'x' },
  'note.correct': { note: 'none', text: 'x' },
  'note.pin': { note: 'none' },
  'note.unpin': { note: 'none' },
  'broadcast.draft': { audience: 'executives', status: 'investigating', text: 'x' },
  'broadcast.send': { broadcast: 'none' },
  'broadcast.snooze': { audience: 'executives', minutes: 5, reason: 'x' },
  'rest.order': { participant: 'nobody' },
  'rest.end': { participant: 'nobody' },
  'signal.report': { signal: 'x', source: 'x', title: 'x', status: 'firing', alerts: [] },
  'reminder.send': { clock: 'x' },
  'log.redact': { seq: 9_999, reason: 'x' },
};

it('[AUTH-1] by socket and by REST, a role is refused exactly the commands that the table keeps from it', async () => {
  const server = await testServer();
  for (const role of ASSIGNABLE_ROLES) {
    // A room for each: what one role does must not decide what the next may do.
    const incident = await server.declare();
    const { session } = await server.person(incident, role, role);
    const socket = await connect(server, session);
    // Claiming command comes last: after it they act in another role.
    const ordered = Object.entries(DATA).sort(([a], [b]) => order(a) - order(b));
    for (const [type, data] of ordered) {
      expect(commandSchemas[type as keyof typeof DATA].safeParse(data)).toMatchObject({ success: true });
      const mayNot = !PERMISSIONS[type as keyof typeof DATA].roles.includes(role);
      const live = await socket.emitWithAck('command', { id: randomUUID(), incident, type, data });
      const rest = await server.command(session, incident, type, data);
      const isForbidden = (error: { details?: { reason?: unknown } | undefined } | undefined) =>
        error?.details?.reason === 'role_may_not';
      expect([role, type, !live.ok && isForbidden(live.error)]).toEqual([role, type, mayNot]);
      expect([role, type, rest.status === 403 && isForbidden(rest.body.error)]).toEqual([role, type, mayNot]);
    }
  }
});

function order(type: string): number {
  return type === 'command.claim' ? 1 : 0;
}
