import { schedule as dueSchedule } from '#shared/incident/reminders/schedule.ts';
import { Scenario, SYSTEM } from '#shared/incident/testing/scenario.ts';
import { isReached } from '#shared/time/instant.ts';
import { schedule } from '../acts/schedule.ts';
import type { Script } from '../script/script.ts';

/** Plays a script through the domain, reminders included; refusals by act. */
export function played(of: Script): { readonly room: Scenario; readonly refused: Record<string, string> } {
  const { declare, acts } = schedule(of);
  const room = new Scenario();
  room.now = declare.at;
  room.given(SYSTEM, 'incident.declare', { title: declare.text, severity: declare.severity, kind: 'drill' });
  const made = new Map<string, string>();
  const refused: Record<string, string> = {};
  for (const { id, at, by, deed } of acts) {
    for (;;) {
      const [due] = dueSchedule(room.state);
      if (due === undefined || !isReached(due.at, at)) break;
      if (!isReached(due.at, room.now)) room.now = due.at;
      room.given(SYSTEM, due.type, due.data as never);
    }
    room.now = at;
    if (deed.kind === 'join') {
      const { name, role } = deed.person;
      room.given(SYSTEM, 'participant.join', { participant: by, name, role });
      continue;
    }
    const data = deed.data({
      person: (cast) => cast,
      made: (act) => made.get(act) ?? 'nothing',
      now: () => room.now,
    }) as never;
    const refusal = room.refusal(by, deed.type, data);
    if (refusal === null) made.set(id, room.given(by, deed.type, data)[0]?.id ?? '');
    else refused[id] = refusal;
  }
  return { room, refused };
}
