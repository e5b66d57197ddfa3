import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { BackupMeasures } from './jobs/backups.ts';
import type { RoomMeasures } from './room/measures.ts';
import type { BacklogMeasures } from './socket/backlog.ts';
import type { SocketMeasures } from './socket/screens.ts';

export interface Measures {
  readonly rooms: RoomMeasures;
  readonly sockets: SocketMeasures & BacklogMeasures;
  readonly backups: BackupMeasures;
  /** One answered request: its route's pattern, never its address. */
  readonly request: (method: string, route: string, status: number, seconds: number) => void;
  readonly alerts: (outcome: 'opened' | 'joined' | 'nothing' | 'refused') => void;
  /** Everything in Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** What the server counts about itself. Nothing of what an incident is about is in it. */
export function createMeasures(): Measures {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });

  const commands = new Counter({
    name: 'quarterdeck_commands_total',
    help: 'Commands by type and outcome',
    labelNames: ['type', 'outcome'],
    registers,
  });
  const events = new Counter({ name: 'quarterdeck_events_total', help: 'Events stored', registers });
  const commits = new Histogram({
    name: 'quarterdeck_commit_seconds',
    help: 'Duration of durable commits',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
    registers,
  });
  const failedCommits = new Counter({
    name: 'quarterdeck_commits_failed_total',
    help: 'Commits that the storage refused',
    registers,
  });
  const connections = new Gauge({
    name: 'quarterdeck_socket_connections',
    help: 'Connected screens',
    registers,
  });
  const handshakes = new Counter({
    name: 'quarterdeck_socket_handshakes_refused_total',
    help: 'Handshakes that were refused, by code',
    labelNames: ['code'],
    registers,
  });
  const cutOffs = new Counter({
    name: 'quarterdeck_socket_cut_off_total',
    help: 'Connections cut off because they did not read',
    registers,
  });
  const waiting = new Gauge({
    name: 'quarterdeck_socket_waiting_bytes',
    help: 'Memory of what waits for connections that do not read',
    registers,
  });
  const requests = new Histogram({
    name: 'quarterdeck_http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const alerts = new Counter({
    name: 'quarterdeck_alert_webhooks_total',
    help: 'Webhooks of alert senders by what they did',
    labelNames: ['outcome'],
    registers,
  });

  const backups = backupMeasures(registers);

  return {
    backups,
    rooms: {
      command: (type, outcome) => commands.inc({ type, outcome }),
      commit(ms, size) {
        commits.observe(ms / 1_000);
        events.inc(size.events);
      },
      commitFailed: () => failedCommits.inc(),
    },
    sockets: {
      connections: (count) => connections.set(count),
      handshakeRefused: (code) => handshakes.inc({ code }),
      cutOff: () => cutOffs.inc(),
      waiting: (bytes) => waiting.set(bytes),
    },
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    alerts: (outcome) => alerts.inc({ outcome }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** How old the last good backup is, and whether the record has a fault. */
function backupMeasures(registers: Registry[]): BackupMeasures {
  let madeAt: number | null = null;
  new Gauge({
    name: 'quarterdeck_backup_age_seconds',
    help: 'Age of the last good backup of this run; +Inf before the first',
    registers,
    collect() {
      this.set(madeAt === null ? Number.POSITIVE_INFINITY : (performance.now() - madeAt) / 1_000);
    },
  });
  const failures = new Counter({
    name: 'quarterdeck_backups_failed_total',
    help: 'Backups that could not be made',
    registers,
  });
  const faulty = new Gauge({
    name: 'quarterdeck_record_faulty',
    help: '1 from when the record was read and did not verify, until a backup of it verifies',
    registers,
  });
  return {
    made() {
      madeAt = performance.now();
      faulty.set(0);
    },
    failed: () => failures.inc(),
    faulty() {
      failures.inc();
      faulty.set(1);
    },
  };
}
