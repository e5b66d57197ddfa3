import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '#tests/support/percentile.ts';
import { commanding } from './commanding.ts';
import { type LoadedServer, loadedServer, type Usage } from './loaded-server.ts';

export interface FloodJob {
  /** Webhooks, of so many different groups, in so many milliseconds. */
  readonly posts: number;
  readonly groups: number;
  readonly ms: number;
  /** How many are on their way at once. */
  readonly lines: number;
  /** The alert sender's allowance, where it is not the default. */
  readonly alerts?: { readonly burst: number; readonly perSecond: number };
}

export interface Flood {
  /** Webhooks by the status of their answer. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Refusals that did not say when to come back. */
  readonly withoutRetryAfter: number;
  /** Different groups of which a webhook was accepted, incidents that there are, and events in their logs. */
  readonly groupsAccepted: number;
  readonly incidents: number;
  readonly events: number;
  readonly ms: number;
  /** What the commander's commands took in milliseconds, and how many were refused. */
  readonly commands: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  readonly rssGrowth: number;
  readonly heapGrowth: number;
  readonly usage: Usage;
}

/** An alert sender goes mad while a commander works. */
export async function flood(job: FloodJob): Promise<Flood> {
  const server = await loadedServer(job.alerts === undefined ? {} : { limits: { alerts: job.alerts } });
  const { calls, url } = server;
  const { body: sender } = await calls.call('GET', '/api/v1/alert-sender');
  const authorization = `Basic ${Buffer.from(`${sender.username}:${sender.password}`).toString('base64')}`;
  const statuses: Record<number, number> = {};
  const accepted = new Set<number>();
  let withoutRetryAfter = 0;

  async function post(n: number): Promise<void> {
    const group = n % job.groups;
    const answer = await fetch(`${url}/hooks/alertmanager`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(alertOf(group)),
    });
    await answer.text();
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    if (answer.status === 200) accepted.add(group);
    else if (answer.headers.get('retry-after') === null) withoutRetryAfter += 1;
  }

  try {
    const own = await calls.declare();
    await post(0);
    const commander = await commanding(url, own);
    const before = await server.begin();
    const began = performance.now();
    let next = 1;
    async function line(): Promise<void> {
      while (next < job.posts) {
        const n = next;
        next += 1;
        await wait(Math.max(0, (n / job.posts) * job.ms - (performance.now() - began)));
        await post(n);
      }
    }
    await Promise.all(Array.from({ length: job.lines }, line));
    const ms = performance.now() - began;
    const { delays, refused } = await commander.stop();
    const usage = await server.usage();
    const heads = await headsOf(server, own);
    return {
      statuses,
      withoutRetryAfter,
      groupsAccepted: accepted.size,
      incidents: heads.length,
      events: heads.reduce((sum, head) => sum + head, 0),
      ms,
      commands: delays.length,
      p50: percentile(delays, 0.5),
      p99: percentile(delays, 0.99),
      refused,
      rssGrowth: usage.mostRss - before.rss,
      heapGrowth: usage.mostHeap - before.heap,
      usage,
    };
  } finally {
    await server.stop();
  }
}

/** The seqs at which all incidents but one stand. */
async function headsOf({ calls }: LoadedServer, own: string): Promise<readonly number[]> {
  const heads: number[] = [];
  let page = '';
  for (;;) {
    const { body } = await calls.call('GET', `/api/v1/incidents?limit=100${page}`);
    for (const { incident } of body.incidents)
      if (incident !== own)
        heads.push((await calls.call('GET', `/api/v1/incidents/${incident}`)).body.head.seq);
    if (body.next === undefined) return heads;
    page = `&after=${encodeURIComponent(body.next)}`;
  }
}

function alertOf(group: number) {
  const labels = { alertname: 'HighLoad', severity: 'warning', instance: `db${group}` };
  return {
    version: '4',
    groupKey: `{}:{instance="db${group}"}`,
    status: 'firing',
    groupLabels: labels,
    commonLabels: labels,
    commonAnnotations: { summary: `The load of db${group} is high` },
    alerts: [
      {
        status: 'firing',
        labels,
        annotations: { summary: `The load of db${group} is high` },
        startsAt: '2026-11-20T14:00:00Z',
        fingerprint: `f${group}`,
      },
    ],
  };
}
