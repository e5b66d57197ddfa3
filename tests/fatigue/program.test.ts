import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { Problem } from '#scripts/fatigue/problem.ts';
import { readSchedule } from '#scripts/fatigue/schedule-file.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { VECTOR_SCHEDULES } from './schedules.ts';
import { vectors } from './vectors.ts';

const HEADER = 'datetime,awake,S,C,U,W,KSS_ingre5c,KSS_ingre5c_p90,P_KSS_ge7,P_KSS_ge7_p90';

describe('npm run fatigue', () => {
  it('[FAT-3] prints the published vectors of a schedule', async () => {
    const file = 'tpm_B_woken_0300_after_3h';
    const expected = vectors(file);
    const { start, sleep } = VECTOR_SCHEDULES[file] ?? { start: '', sleep: [] };
    const told = {
      start,
      sleep: sleep.map(({ from, to }) => [from, to]),
      until: expected.at(-1)?.['datetime'],
    };
    const { code, out, err } = await run(['--schedule', written(JSON.stringify(told)), '--every', '15']);
    expect([code, err, out.slice(0, out.indexOf('\n'))]).toEqual([0, '', HEADER]);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    expect(rows.map(({ datetime }) => datetime)).toEqual(expected.map(({ datetime }) => datetime));
    const columns = HEADER.split(',').slice(1);
    const wrong = rows.filter((row, index) =>
      columns.some((column) => !(Math.abs(Number(row[column]) - Number(expected[index]?.[column])) <= 1e-6)),
    );
    expect(wrong).toEqual([]);
  });

  const night = '["2026-01-01T23:00:00+09:00", "2026-01-02T07:00:00+09:00"]';
  const good = `{ "start": "2026-01-01T23:00:00+09:00", "sleep": [${night}], "until": "2026-01-02T09:00:00+09:00" }`;

  it('[FAT-3] reads offsets, and ends with the last row that is not past the end', async () => {
    const { out } = await run(['--schedule', written(good), '--every', '240']);
    const times = out
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 2).join(' '));
    expect(times).toEqual(['2026-01-01T14:00:00Z 0', '2026-01-01T18:00:00Z 0', '2026-01-01T22:00:00Z 1']);
  });

  it.each([
    ['no JSON', 'sleep at\n23', /^The schedule .* is not JSON/],
    ['a time without an offset', good.replaceAll('+09:00', ''), /start: is no time with an offset/],
    ['a day that is none', good.replaceAll('01-02T', '02-30T'), /is no time with an offset/],
    ['a misspelt word', good.replace('{', '{ "startAwake": true,'), /startAwake/],
    ['an end before the start', good.replace('02T09', '01T09'), /“until” lies before “start”/],
  ])('[FAT-3] refuses a file with %s', (_what, text, words) => {
    expect(problemWith(text).sentence('en')).toMatch(words);
  });

  it.each([
    ['overlapping sleep', good.replace(night, `${night}, ${night}`), [], /overlaps another one/],
    ['a zone over two lines', good.replace('{', '{ "zone": "Mars\\nOlympus",'), [], /no known time zone/],
    ['30 hours of sleep', good.replace('02T07:00', '03T05:00'), [], /longer than 18 hours/],
    ['steps of nothing', good, ['--every', '0'], /--every takes a number of minutes above 0/],
  ])('[FAT-3] refuses %s in one line', async (_what, text, flags, words) => {
    const { code, out, err } = await run(['--schedule', written(text), ...flags]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toMatch(words);
  });

  it('[FAT-3] refuses a file that is not there, in the reader’s language', async () => {
    const { code, err } = await run(['--schedule', join(temporaryFolder(), 'absent.json')], 'ja_JP.UTF-8');
    expect(code).toBe(1);
    expect(err).toMatch(/^スケジュール .*absent\.json を読めません（[^\n]*）。\n$/);
  });
});

function problemWith(text: string): Problem {
  try {
    readSchedule(written(text));
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('The schedule was taken.');
}

function written(text: string): string {
  const path = join(temporaryFolder(), 'schedule.json');
  writeFileSync(path, text);
  return path;
}

async function run(args: readonly string[], language = 'C') {
  const child = spawn(process.execPath, ['scripts/fatigue/program.ts', ...args], {
    env: { PATH: process.env['PATH'], LANG: language },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += String(data);
  });
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}
