import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { until } from '#tests/support/test-server.ts';

/** One thing that the recorded process did to the disk or told the world, in the order in which it did it. */
export type Step =
  | { readonly kind: 'create' | 'remove' | 'folder'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'resize'; readonly path: string; readonly size: number }
  | { readonly kind: 'sync' | 'failed sync'; readonly path: string }
  | { readonly kind: 'tell'; readonly connection: string; readonly bytes: Buffer };

/** System calls by which a process changes files or tells anybody anything. */
const CALLS = [
  'openat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat',
  'write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,fsync,fdatasync,ftruncate,fallocate',
].join(',');

/** More than any frame or page: a text that strace had to cut could not be rebuilt. */
const LONGEST_BYTES = 4_000_000;

/** The calls of a process, counted from 1, that fail without having done anything. */
export interface Fault {
  readonly call: 'pwrite64' | 'fsync';
  readonly error: 'EIO' | 'ENOSPC';
  readonly from: number;
  readonly to: number;
}

/**
 * The start of a program under strace, which writes what each of its threads does into a file of its own (`-ff`): so
 * the order within a thread is exact, and no line is torn by another's. strace runs as the grandchild (`-D`), so
 * that the process that is started is the program itself and can be killed.
 */
export function recording(prefix: string, faults: readonly Fault[] = []): readonly string[] {
  return [
    'strace',
    '-D',
    '-ff',
    '-yy',
    '-xx',
    '--seccomp-bpf',
    '-s',
    String(LONGEST_BYTES),
    '-e',
    `trace=${CALLS}`,
    ...faults.flatMap(({ call, error, from, to }) => [
      '-e',
      `inject=${call}:error=${error}:when=${from}..${to}`,
    ]),
    '-o',
    prefix,
  ];
}

/** Whether the strace that writes this record is still at it: it outlives the program by a moment. */
function isBeingWritten(prefix: string): boolean {
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'latin1').split('\0');
      return words[0] === 'strace' && words.includes(prefix);
    } catch {
      return false;
    }
  });
}

/**
 * Reads, once it is complete, what the recorded process did within a folder and on its connections. SQLite and the sockets are both used
 * by the main thread alone; that is checked, since between threads there would be no order.
 */
export async function readRecord(prefix: string, folder: string): Promise<readonly Step[]> {
  await until(async () => !isBeingWritten(prefix), 60_000);
  const found = readdirSync(dirname(prefix))
    .filter((name) => name.startsWith(`${basename(prefix)}.`))
    .map((name) => stepsOf(readFileSync(join(dirname(prefix), name), 'latin1'), folder))
    .filter((steps) => steps.length > 0);
  const [steps, ...others] = found;
  if (steps === undefined || others.length > 0) {
    throw new Error(`${found.length} threads touched ${folder}: their order is unknown`);
  }
  return steps;
}

function stepsOf(text: string, folder: string): readonly Step[] {
  return text.split('\n').flatMap((line): readonly Step[] => {
    const call = /^(\w+)\((.*)\) += (-?\d+)/.exec(line);
    if (call === null) return [];
    const [, name = '', args = '', result = ''] = call;
    const steps = stepOf(name, args, Math.max(0, Number(result)), folder);
    return Number(result) < 0 ? steps.flatMap(failed) : steps;
  });
}

/** What is left of a call that failed. */
function failed(step: Step): readonly Step[] {
  return step.kind === 'sync' ? [{ kind: 'failed sync', path: step.path }] : [];
}

function stepOf(name: string, args: string, result: number, folder: string): readonly Step[] {
  const handle = plain(/^\d+<((?:\\x[0-9a-f]{2})+|TCP\w*:\[[^\]]*\])>/.exec(args)?.[1] ?? '');
  const path = handle.startsWith('/')
    ? handle
    : plain(/^(?:AT_FDCWD<[^>]*>, )?"([^"]*)"/.exec(args)?.[1] ?? '');
  if (handle.startsWith('TCP')) return told(name, args, result, handle);
  if (path !== folder && !path.startsWith(`${folder}/`)) return [];
  switch (name) {
    case 'openat':
      return args.includes('O_CREAT') ? [{ kind: 'create', path }] : [];
    case 'mkdir':
    case 'mkdirat':
      return [{ kind: 'folder', path }];
    case 'unlink':
    case 'unlinkat':
      return [{ kind: 'remove', path }];
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return [{ kind: 'rename', path, to: plain(/"([^"]*)"(?:, \w+)?$/.exec(args)?.[1] ?? '') }];
    case 'fsync':
    case 'fdatasync':
      return [{ kind: 'sync', path }];
    case 'ftruncate':
      return [{ kind: 'resize', path, size: Number(/, (\d+)$/.exec(args)?.[1]) }];
    case 'pwrite64': {
      const at = Number(/, (\d+)$/.exec(args)?.[1]);
      return [{ kind: 'write', path, at, bytes: bytesIn(args).subarray(0, result) }];
    }
    default:
      throw new Error(`${name} of ${path}: this record cannot be rebuilt`);
  }
}

function told(name: string, args: string, result: number, connection: string): readonly Step[] {
  if (!/^(?:write|writev|sendto|sendmsg)$/.test(name)) return [];
  return [{ kind: 'tell', connection, bytes: bytesIn(args).subarray(0, result) }];
}

/** All texts of a call's arguments, one after the other. */
function bytesIn(args: string): Buffer {
  if (/"\.\.\./.test(args)) throw new Error('the record holds less than was written');
  return Buffer.concat([...args.matchAll(/"([^"]*)"/g)].map(([, hex = '']) => unhex(hex)));
}

function plain(text: string): string {
  return text.replaceAll(/(?:\\x[0-9a-f]{2})+/g, (hex) => unhex(hex).toString());
}

function unhex(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}
