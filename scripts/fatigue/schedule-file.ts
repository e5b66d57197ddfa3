import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { problemOf } from '#shared/errors/problem.ts';
import type { Schedule } from '#shared/fatigue/schedule.ts';
import { toMs } from '#shared/time/instant.ts';
import { Problem } from './problem.ts';

/** A time without an offset would be another moment on every machine. */
const instant = z.iso.datetime({
  offset: true,
  error: 'is no time with an offset, such as 2026-01-01T23:00:00Z or 2026-01-02T08:00:00+09:00',
});

const scheduleFile = z.strictObject({
  start: instant,
  s0: z.number().optional(),
  sleep: z.array(z.tuple([instant, instant])),
  until: instant,
  zone: z.string().default('UTC'),
  startsAwake: z.boolean().default(false),
});

/** Reads a schedule, and until when it is asked about. A Problem says what is wrong; the model itself checks the sleep. */
export function readSchedule(path: string): { readonly schedule: Schedule; readonly until: number } {
  const read = scheduleFile.safeParse(jsonAt(path));
  if (!read.success) throw new Problem('not_a_schedule', { path, problem: problemOf(read.error) });
  const { until, sleep, ...schedule } = read.data;
  if (toMs(until) < toMs(schedule.start)) throw new Problem('ends_before_start');
  return { schedule: { ...schedule, sleep: sleep.map(([from, to]) => ({ from, to })) }, until: toMs(until) };
}

function jsonAt(path: string): unknown {
  const text = textAt(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('not_json', { path, problem: (error as Error).message }, error);
  }
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Problem('unreadable', { path, problem: (error as Error).message }, error);
  }
}
