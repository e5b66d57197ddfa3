import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bringUpToDate, desktopBuild, rendererBuild } from '#scripts/steps/build.mjs';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import type { Facts } from './facts.ts';
import { sendingsOf } from './traced.ts';
import { layCable, NETWORK, on } from './two-hosts.ts';

beforeAll(async () => {
  await bringUpToDate(rendererBuild);
  await bringUpToDate(desktopBuild);
}, 180_000);

describe('two machines on one cable, without the internet and without names', () => {
  it('[DESK-1] one holds the room; phones of the other join by link and by code, work, and take command', async (context) => {
    if (spawnSync('strace', ['-qq', '--seccomp-bpf', '-f', '-o', '/dev/null', 'true']).status !== 0)
      context.skip('no strace here, or it may not trace');
    const hosts = layCable();
    if (hosts === null)
      return context.skip('no network namespaces here (iproute2, and the right to make them)');
    try {
      const { link, code, fingerprint, warning, here, atBo, atKei, connected, trace } = await play(hosts);

      const url = new URL(link);
      expect([url.protocol, url.hostname, url.pathname]).toEqual([
        'https:',
        hosts.commander.address,
        '/join',
      ]);
      // The link carries what the dialog shows, for a person to compare.
      expect(url.hash.slice(-64)).toBe(fingerprint.toLowerCase());
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(warning).toContain('ERR_CERT_AUTHORITY_INVALID');
      expect(connected).toContain('2');

      // One log on three screens, hash by hash, with all that was done in it.
      expect(here.length).toBeGreaterThan(8);
      expect(atBo).toEqual(here);
      expect(atKei).toEqual(here);
      for (const type of ['task.reported', 'command.accepted', 'participant.joined'])
        expect(here.join('\n')).toContain(type);

      const sent = sendingsOf(trace);
      // The app and its server did speak, and strace saw it.
      expect(sent.length).toBeGreaterThan(0);
      expect(sent.filter(({ port }) => port === 53)).toEqual([]);
      expect(sent.filter(({ address }) => !isHere(address))).toEqual([]);
    } finally {
      hosts.remove();
    }
  }, 280_000);
});

/** It takes half a minute; what hangs is ended, and says where it stood. */
const PLAY_LIMIT_MS = 240_000;

/** This machine, or the cable. */
function isHere(address: string): boolean {
  return (
    /^(?:::ffff:)?127\./.test(address) ||
    address === '::1' ||
    address.replace('::ffff:', '').startsWith(NETWORK)
  );
}

async function play({ commander, phone }: NonNullable<ReturnType<typeof layCable>>): Promise<Facts> {
  const file = join(temporaryFolder(), 'facts.json');
  const [program = '', ...before] = on(commander);
  const child = spawn(program, [...before, process.execPath, 'tests/lan/play.ts', phone.name, file], {
    stdio: ['ignore', 'inherit', 'pipe'],
    timeout: PLAY_LIMIT_MS,
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(said);
  return JSON.parse(readFileSync(file, 'utf8')) as Facts;
}
