import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { languageOf } from '#server/config/language.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { threeProcess } from '#shared/fatigue/three-process.ts';
import { MINUTE, toMs } from '#shared/time/instant.ts';
import { Problem } from './problem.ts';
import { readSchedule } from './schedule-file.ts';
import { tableOf } from './table.ts';

/** The model as a program: `program.ts --schedule FILE.json [--every MINUTES]`. The table goes to standard output. */
const MOST_ROWS = 1_000_000;
const language = languageOf(process.env);

main().catch((error: unknown) => {
  // Whoever reads only the beginning, as `head` does, has what they wanted.
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return;
  giveUp(error instanceof Problem ? error.sentence(language) : (error as Error).message);
});

async function main(): Promise<void> {
  const { path, every } = readFlags();
  const { schedule, until } = readSchedule(path);
  const model = threeProcess(schedule);
  if (!model.ok) return giveUp(sentence(model.error, language));
  const start = toMs(schedule.start);
  if ((until - start) / (every * MINUTE) >= MOST_ROWS) throw new Problem('too_many', { limit: MOST_ROWS });
  await pipeline(Readable.from(tableOf(model.value, moments(start, until, every))), process.stdout);
}

function readFlags(): { readonly path: string; readonly every: number } {
  const { schedule, every } = flagsOf();
  if (schedule === undefined || schedule === '') throw new Problem('schedule_missing');
  const minutes = every.trim() === '' ? Number.NaN : Number(every);
  if (!(minutes > 0 && Number.isFinite(minutes))) throw new Problem('every', { value: every });
  return { path: schedule, every: minutes };
}

function flagsOf() {
  try {
    const options = { schedule: { type: 'string' }, every: { type: 'string', default: '15' } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Problem('flags', { problem: (error as Error).message }, error);
  }
}

function* moments(start: number, until: number, every: number): Generator<number> {
  for (let row = 0; ; row += 1) {
    // From the start each time: thirds of a minute must not drift.
    const ms = Math.round(start + row * every * MINUTE);
    if (ms > until) return;
    yield ms;
  }
}

/** On one line: what was wrong in a file is quoted, and may have been written over several. */
function giveUp(words: string): void {
  process.stderr.write(`${words.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 1;
}
