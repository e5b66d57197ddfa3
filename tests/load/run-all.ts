/** The load runs at their full counts, one after the other, on a machine that does nothing else. Prints a table. */
import { type DeliveryJob, delivery } from './delivery.ts';
import { flood } from './flood.ts';
import { frozen } from './frozen.ts';
import { herd } from './herd.ts';
import { slow } from './slow.ts';
import { uploads } from './uploads.ts';

const RUNS = {
  frozen: frozenRun,
  herd: herdRun,
  flood: floodRun,
  slow: slowRun,
  uploads: uploadsRun,
  delivery: deliveryRun,
} as const;

const wanted = process.argv.slice(2);
const table: { readonly what: string; readonly measured: string }[] = [];
for (const [name, run] of Object.entries(RUNS)) if (wanted.length === 0 || wanted.includes(name)) await run();
console.table(table);
process.exit();

function row(what: string, measured: string | number | boolean): void {
  table.push({ what, measured: String(measured) });
}

async function frozenRun(): Promise<void> {
  const job = { stopped: 0, unpolled: 0, healthy: 10, perSecond: 2_000, characters: 50, ms: 12_000 };
  const without = await frozen(job);
  const found = await frozen({ ...job, stopped: 10, unpolled: 10 });
  row('frozen: p99 of healthy screens, without and with 20 frozen', `${ms(without.p99)}, ${ms(found.p99)}`);
  row(
    'frozen: ratio of p50 and p99',
    `${(found.p50 / without.p50).toFixed(2)}, ${(found.p99 / without.p99).toFixed(2)}`,
  );
  row('frozen: heap grows, without and with', `${mb(without.heapGrowth)}, ${mb(found.heapGrowth)}`);
  row(
    'frozen: memory of the process grows, without and with',
    `${mb(without.rssGrowth)}, ${mb(found.rssGrowth)}`,
  );
  row('frozen: most that waited for them', mb(found.mostWaiting));
  row(
    'frozen: events, cut off, caught up, holes',
    `${found.written}, ${found.cutOffs}, ${found.caughtUp}, ${found.holes}`,
  );
}

async function herdRun(): Promise<void> {
  const found = await herd({ screens: 2_000, people: 400, processes: 2, missed: 100, perSecond: 20 });
  const { status, usage } = found;
  row('herd: 2 000 screens back, and all the same, after', `${ms(found.backMs)}, ${ms(found.convergedMs)}`);
  row(
    'herd: event loop p99 and longest (measured every 10 ms)',
    `${ms(usage.loopP99)}, ${ms(usage.loopMax)}`,
  );
  row(
    'herd: live, turned away, holes',
    `${status.live}, ${status.ended + found.handshakesRefused}, ${status.holes}`,
  );
  row('herd: furthest behind, head', `${status.least}, ${found.head}`);
}

async function floodRun(): Promise<void> {
  const found = await flood({ posts: 5_000, groups: 500, ms: 10_000, lines: 50 });
  row('flood: webhooks by status', JSON.stringify(found.statuses));
  row('flood: groups, incidents, events', `${found.groupsAccepted}, ${found.incidents}, ${found.events}`);
  row('flood: commands p50, p99', `${ms(found.p50)}, ${ms(found.p99)}`);
  row('flood: heap and memory grow', `${mb(found.heapGrowth)}, ${mb(found.rssGrowth)}`);
}

async function slowRun(): Promise<void> {
  const found = await slow({
    bytesPerSecond: 50_000,
    notes: 700,
    characters: 150,
    perSecond: 20,
    ms: 10_000,
  });
  row(
    'slow: 400 kbit/s joined after, line lost, cut off, holes',
    `${ms(found.joinedMs)}, ${found.left}, ${found.cutOffs}, ${found.holes}`,
  );
}

async function uploadsRun(): Promise<void> {
  const { alone, during, files, loopMax } = await uploads({ senders: 10, bytes: 10 * 1024 ** 2, ms: 10_000 });
  row('uploads: commands p50, p99, alone', alone.map(ms).join(', '));
  row('uploads: commands p50, p99, while ten files of 10 MB come', during.map(ms).join(', '));
  row('uploads: ratio of p99', (during[1] / alone[1]).toFixed(2));
  row('uploads: files, event loop longest', `${files}, ${ms(loopMax)}`);
}

async function deliveryRun(): Promise<void> {
  const job = { recipients: 5_000, webhooks: 0, slowMs: 2_000, ms: 10_000 };
  await delivered('delivery', job);
  await delivered('delivery beside 10 webhooks that take 2 s', { ...job, webhooks: 10 });
}

async function delivered(what: string, job: DeliveryJob): Promise<void> {
  const { alone, during, counts, tookMs, mailboxes, loopMax } = await delivery(job);
  row(`${what}: commands p50, p99, alone`, alone.map(ms).join(', '));
  row(`${what}: commands p50, p99, while 5 000 e-mails go out`, during.map(ms).join(', '));
  row(
    `${what}: ratio of p50 and p99`,
    during.map((late, n) => (late / (alone[n] ?? 0)).toFixed(2)).join(', '),
  );
  row(
    `${what}: all accounted for after, event loop longest`,
    `${(tookMs / 1_000).toFixed(1)} s, ${ms(loopMax)}`,
  );
  row(`${what}: by state, mailboxes`, `${JSON.stringify(counts)}, ${mailboxes}`);
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
