import { newId } from '#server/access/token.ts';
import type { Rooms } from '#server/room/rooms.ts';
import type { Store } from '#server/store/store.ts';
import type { Asker } from '#shared/incident/actor.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { reportOf, severityOf, titleOf } from './alert-group.ts';
import type { AlertmanagerBody } from './alertmanager-body.ts';

const SENDER: Asker = { id: 'alertmanager', name: 'Alertmanager', kind: 'system' };

export type Intake =
  | {
      readonly ok: true;
      readonly outcome: 'opened' | 'joined' | 'nothing';
      /** Null where a resolution came for which no incident is open. */
      readonly incident: string | null;
      readonly key: string | null;
    }
  | { readonly ok: false; readonly error: WireError };

/** Takes in what alert senders say of their groups: one group is one signal of one open incident. */
export function createAlertIntake(rooms: Rooms, store: Store): (body: AlertmanagerBody) => Promise<Intake> {
  /** Webhooks of one group are taken one after the other, so that two first ones open one incident. */
  const last = new Map<string, Promise<unknown>>();

  async function take(body: AlertmanagerBody): Promise<Intake> {
    const open = store.openBySignal(body.groupKey);
    const taken = open === undefined ? null : await report(open, body);
    // Closed meanwhile: a sender does not repeat what was refused, so it opens another one like any later alert.
    const wasClosed = taken?.ok === false && taken.error.details?.['reason'] === 'closed';
    if (taken !== null && !wasClosed) return taken;
    if (body.status === 'resolved') return { ok: true, outcome: 'nothing', incident: null, key: null };
    return declare(body);
  }

  async function report(incident: string, body: AlertmanagerBody): Promise<Intake> {
    const answer = await rooms.execute(SENDER, reportCommand(incident, body));
    if (!answer.ok) return answer;
    return { ok: true, outcome: 'joined', incident, key: store.summary(incident)?.key ?? null };
  }

  async function declare(body: AlertmanagerBody): Promise<Intake> {
    const incident = newId('incident');
    const data = { title: titleOf(body), severity: severityOf(body), kind: 'real' };
    // Both in one tick, and so in one commit: no incident is left behind that does not know its signal.
    const [declared, reported] = await Promise.all([
      rooms.execute(SENDER, { id: systemId(), incident, type: 'incident.declare', data }),
      rooms.execute(SENDER, reportCommand(incident, body)),
    ]);
    if (!declared.ok) return declared;
    if (!reported.ok) return reported;
    return { ok: true, outcome: 'opened', incident, key: store.summary(incident)?.key ?? null };
  }

  return (body) => {
    const before = last.get(body.groupKey) ?? Promise.resolve();
    const taken = before.then(
      () => take(body),
      () => take(body),
    );
    last.set(body.groupKey, taken);
    const forget = () => {
      if (last.get(body.groupKey) === taken) last.delete(body.groupKey);
    };
    taken.then(forget, forget);
    return taken;
  };
}

function reportCommand(incident: string, body: AlertmanagerBody) {
  return { id: systemId(), incident, type: 'signal.report', data: reportOf(body) };
}

function systemId(): string {
  return `system:${newId('command')}`;
}
