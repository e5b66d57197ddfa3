import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { createLog } from './log.ts';
import { logFile } from './log-file.ts';

it('keeps every line in the file, and tells a person of errors alone, each on one line', () => {
  const path = join(temporaryFolder(), 'new', 'server.log');
  const told: string[] = [];
  const log = createLog(
    'info',
    logFile(path, (line) => void told.push(line)),
  );
  log.info('the server is ready');
  log.error({ err: new Error('disk\n\u001b[31mfull') }, 'a commit failed');
  expect(told).toEqual([
    `Something went wrong: a commit failed: disk \\u001b[31mfull. The log is in ${path}`,
  ]);
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['the server is ready', 'a commit failed']);
  if (process.platform !== 'win32') {
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  }
});

it('puts a file aside that has grown long, and goes on with one that has not', () => {
  const path = join(temporaryFolder(), 'server.log');
  writeFileSync(path, 'before\n');
  createLog(
    'info',
    logFile(path, () => undefined),
  ).info('again');
  expect(readFileSync(path, 'utf8')).toMatch(/^before\n\{.*again/);
  truncateSync(path, 30 * 1024 * 1024);
  createLog(
    'info',
    logFile(path, () => undefined),
  ).info('anew');
  expect(statSync(`${path}.old`).size).toBe(30 * 1024 * 1024);
  expect(readFileSync(path, 'utf8')).toMatch(/^\{[^\n]*anew/);
});

it('[DESK-4] says in a sentence that the file cannot be written', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => logFile(join(file, 'server.log'), () => undefined)).toThrow(/cannot be written/);
});
