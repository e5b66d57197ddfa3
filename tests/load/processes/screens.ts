/** Many real screens in one process: the cockpit's own connection and room, without the views. */
import { openConnection } from '#renderer/sync/connection.ts';
import { memoryOutbox } from '#renderer/sync/outbox.ts';
import { startRoomSync } from '#renderer/sync/room-sync.ts';
import { socketLine } from '#renderer/sync/socket-line.ts';
import type { ScreensJob, ScreensStatus } from '../many-screens.ts';

const { url, incident, people, screens } = JSON.parse(process.argv[2] ?? '') as ScreensJob;

interface Screen {
  readonly status: () => string;
  readonly seq: () => number;
}

const counts = { left: 0, ended: 0, holes: 0, failures: 0 };
const opened = Array.from({ length: screens }, (_, n) => screen(n));
process.on('message', () => process.send?.({ status: status() }));
process.once('disconnect', () => process.exit());
process.send?.({ ready: true });

function screen(n: number): Screen {
  const person = people[n % people.length];
  if (person === undefined) throw new Error('nobody is there');
  let connection = 'connecting';
  let last = 0;
  const wire = openConnection({
    dial: socketLine({ server: url, token: person.session, client: 'load/1' }),
    now: () => Date.now(),
    draw: Math.random,
    onWake: () => () => undefined,
  });
  wire.listen({
    connection({ status: next }) {
      if (next === 'offline') counts.left += 1;
      if (next === 'ended') counts.ended += 1;
      connection = next;
    },
    events: () => undefined,
    presence: () => undefined,
    storage: () => undefined,
  });
  startRoomSync({
    wire,
    incident,
    asker: { id: person.participant, name: person.participant, kind: 'person' },
    outbox: memoryOutbox(),
    commandId: () => '',
    note: () => undefined,
    logged(events) {
      for (const { seq } of events) {
        if (seq !== last + 1 && last !== 0) counts.holes += 1;
        last = seq;
      }
    },
    restarted(state) {
      last = state.seq;
    },
    changed: () => undefined,
    report: () => {
      counts.failures += 1;
    },
  });
  return { status: () => connection, seq: () => last };
}

function status(): ScreensStatus {
  const seqs = opened.map(({ seq }) => seq());
  return {
    live: opened.filter(({ status: is }) => is() === 'live').length,
    least: Math.min(...seqs),
    most: Math.max(...seqs),
    ...counts,
  };
}
