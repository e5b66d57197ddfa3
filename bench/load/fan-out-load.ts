/**
 * The load process of the fan-out: starts one system's server beside it, enters the room, measures and answers its
 * parent with the figures (or prints them, where it was started by hand).
 *
 *   npx node bench/load/fan-out-load.ts \
 *     '{"system":"ours","subscribers":200,"clients":"light","window":256,"closedLoopMs":3000,"rates":[200],"rateMs":3000}'
 */
import { SYSTEMS } from '../systems/systems.ts';
import { answer } from './answer.ts';
import { crowd as enter } from './crowd.ts';
import type { ClosedLoop, FanOut, FanOutJob, Paced } from './fan-out-job.ts';
import { lightClient } from './light-client.ts';
import { closedLoop, drained, paced } from './loops.ts';
import { serverProcess } from './server-process.ts';
import { wsClient } from './ws-client.ts';

const WARM_UP_MS = 1_000;
const DRAIN_MS = 10_000;

const job = JSON.parse(process.argv[2] ?? '') as FanOutJob;
const system = SYSTEMS[job.system];
if (system === undefined) throw new Error(`no system “${job.system}”`);
const server = await serverProcess(system.server, system.args);
const open = job.clients === 'ws' ? wsClient : lightClient;
const crowd = await enter(server.url, await system.dialect(server.url), job.subscribers, open);

await closedLoop(crowd, job.window, WARM_UP_MS);
const closed = await asFastAsItGoes();
await drained(crowd, DRAIN_MS);
const rates: Paced[] = [];
for (const rate of job.rates) rates.push(await atPace(rate));
crowd.close();
await answer({ closed, paced: rates } satisfies FanOut, server);

async function asFastAsItGoes(): Promise<ClosedLoop> {
  const { cpu } = await server.usage();
  const own = process.cpuUsage();
  const bytes = crowd.bytesRead();
  const start = performance.now();
  const events = await closedLoop(crowd, job.window, job.closedLoopMs);
  const us = (performance.now() - start) * 1_000;
  const spent = process.cpuUsage(own);
  const deliveries = events * crowd.size;
  const bytesPerEvent = (crowd.bytesRead() - bytes) / deliveries;
  const serverCpu = (await server.usage()).cpu - cpu;
  return {
    eventsPerSecond: events / (us / 1e6),
    cpuPerDelivery: serverCpu / deliveries,
    serverBusy: serverCpu / us,
    loadBusy: (spent.user + spent.system) / us,
    bytesPerEvent,
  };
}

async function atPace(rate: number): Promise<Paced> {
  const before = crowd.written();
  const { cpu } = await server.usage();
  const delays = await paced(crowd, rate, job.rateMs);
  const serverCpu = (await server.usage()).cpu - cpu;
  const wanted = (crowd.written() - before) * crowd.size;
  return {
    rate,
    p50: delays.at(0.5),
    p99: delays.at(0.99),
    cpuPerDelivery: serverCpu / delays.count(),
    delivered: delays.count() / wanted,
  };
}
