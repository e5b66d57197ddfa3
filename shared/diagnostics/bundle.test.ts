import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleOf } from './bundle.ts';
import type { DiagnosticFacts } from './facts.ts';

const FACTS: DiagnosticFacts = {
  at: '2026-11-20T09:00:00.000Z',
  program: {
    cockpit: 'desktop',
    version: '0.1.0',
    electron: '45.4.1',
    chromium: '156.0.1',
    node: '24.21.0',
    platform: 'linux',
    protocol: 1,
    language: 'ja',
  },
  server: { answers: true, version: '0.1.0', storage: 'ok', tripsMs: [2.4] },
  room: {
    line: 'live',
    since: '2026-11-20T09:00:00.000Z',
    transport: 'websocket',
    reconnects: 2,
    tripsMs: [3, 4],
    offsetMs: 12.4,
    errorMs: 2,
    held: 41,
    head: 42,
    outbox: { waiting: 1, held: 0, oldestMs: 900 },
    keeping: null,
    conflicts: 0,
  },
  machine: {
    server: {
      state: 'running',
      upMs: 1_000,
      restarts: 1,
      memoryBytes: 90_000_000,
      exits: [{ at: '2026-11-20T08:59:00.000Z', code: 1, upMs: 5, lines: ['TypeError'] }],
    },
    data: { folder: '/home/aiko/.config/Quarterdeck/room', freeBytes: 5, totalBytes: 10 },
    gone: [{ what: 'Quarterdeck server', why: 'crashed', count: 1 }],
  },
};

describe('what is given to whoever is asked for help', () => {
  it('[DESK-6] has how line, clock, log, outbox, server and disk do, and what it is all made of', () => {
    const content = JSON.parse(bundleOf(FACTS, { withPaths: false }).text);
    expect(content).toMatchObject({
      program: { version: '0.1.0', electron: '45.4.1', protocol: 1 },
      server: { answers: true, storage: 'ok', tripsMs: [2] },
      room: { line: 'live', transport: 'websocket', clock: { offsetMs: 12 }, held: 41, head: 42 },
      machine: {
        server: { restarts: 1, exits: [{ code: 1, lines: ['TypeError'] }] },
        data: { freeBytes: 5 },
      },
    });
    expect(content.machine.gone).toEqual([{ what: 'Quarterdeck server', why: 'crashed', count: 1 }]);
  });

  it('[DESK-6] has paths where they are ticked alone, and names what it leaves out', () => {
    const without = bundleOf(FACTS, { withPaths: false });
    expect(without.text).not.toContain('aiko');
    expect(without.leftOut).toContain('paths');
    expect(JSON.parse(without.text).leftOut).toEqual(without.leftOut);
    const withThem = bundleOf(FACTS, { withPaths: true });
    expect(withThem.text).toContain('/home/aiko/.config/Quarterdeck/room');
    expect(withThem.leftOut).not.toContain('paths');
    expect(withThem.leftOut).toContain('tokens');
  });

  it('[DESK-6] has nothing of what came in where a word of the program should stand', () => {
    const sentence = fc.constantFrom(
      'Checkout fails: Aiko broke db2',
      'http://127.0.0.1:4600/join#Zq9fJ3kX2mN8vB7cD5sA1qW4eR6tY0uI',
      'Zq9fJ3kX2mN8vB7cD5sA1qW4eR6tY0uIpLkJhGf',
      '佐藤 健',
      'aiko@example.com',
      'KSS 8',
      'C:\\Users\\Aiko',
      'a\nb',
    );
    fc.assert(
      fc.property(sentence, (secret) => {
        const planted = {
          ...FACTS,
          program: { ...FACTS.program, version: secret, platform: secret, language: secret },
          server: { ...FACTS.server, version: secret, storage: secret },
          room: FACTS.room && {
            ...FACTS.room,
            line: secret,
            transport: secret,
            keeping: secret,
            title: secret,
          },
          machine: FACTS.machine && {
            ...FACTS.machine,
            data: { ...FACTS.machine.data, folder: `/home/${secret}` },
            gone: [{ what: secret, why: secret, count: 1 }],
          },
          session: secret,
        };
        expect(bundleOf(planted, { withPaths: false }).text).not.toContain(
          JSON.stringify(secret).slice(1, -1),
        );
      }),
    );
  });
});
