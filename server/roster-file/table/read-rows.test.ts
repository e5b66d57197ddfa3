import { describe, expect, it } from 'vitest';
import { read, reasons, refused, rosterFile, told } from '#tests/support/rosters.ts';

describe('a roster as a table', () => {
  const rows = (...lines: string[]) => ['person,role,start,end,zone', ...lines].join('\n');

  it('[SHIFT-1] is read with names or addresses, in the zone of each line', () => {
    const roster = read(rosterFile('roster.csv'));
    expect(roster.kind).toBe('csv');
    expect(roster.entries.map(told)).toEqual([
      'Ana Ruiz | commander | 11-20T07:00 11-20T19:00',
      'Bo Lindqvist | commander | 11-20T19:00 11-21T07:00',
      'cy@example.com | scribe | 11-20T07:00 11-20T19:00',
      'Dee | commander | 11-21T09:00 11-21T19:00',
      'Dee | scribe | 11-21T18:00 11-21T22:00',
    ]);
    expect(roster.entries[0]).toMatchObject({ line: 2, email: 'ana.ruiz@example.com' });
    expect(reasons(roster)).toEqual(['5 roster_role_gap', '6 roster_overlap', '6 roster_role_gap']);
    expect(roster.problems[0]).toMatchObject({
      weight: 'warning',
      details: { name: 'commander', count: 1, from: '2026-11-21 16:00', to: '2026-11-21 18:00' },
    });
  });

  it('[SHIFT-1] is read as Japanese table programs write it', () => {
    const roster = read(rosterFile('touban-shift-jis.csv'));
    expect(roster.entries.map(told)).toEqual([
      '佐藤 花子 | 指揮者 | 11-20T00:00 11-20T12:00',
      '髙橋 一郎 | 指揮者 | 11-20T12:00 11-21T00:00',
    ]);
    expect(roster.entries[1]?.summary).toBe('夜勤、引き継ぎあり');
    expect(roster.problems).toEqual([]);
    expect(read(rows('佐藤,,2026/11/20 9:00,2026/11/20 24:00')).entries.map(told)).toEqual([
      '佐藤 | - | 11-20T00:00 11-20T15:00',
    ]);
  });

  it.each([
    [
      'Ana,,2026-03-29 02:30,2026-03-29 09:00,Europe/Berlin',
      'roster_hour_skipped',
      { time: '2026-03-29 03:30' },
    ],
    [
      'Ana,,2026-10-25 02:30,2026-10-25 09:00,Europe/Berlin',
      'roster_hour_twice',
      { first: '2026-10-25 02:30+02:00', second: '2026-10-25 02:30+01:00' },
    ],
    // Half an hour is put forward there.
    [
      'Ana,,2026-10-04 02:15,2026-10-04 09:00,Australia/Lord_Howe',
      'roster_hour_skipped',
      { time: '2026-10-04 02:45' },
    ],
    [
      'Ana,,2026-04-05 01:45,2026-04-05 09:00,Australia/Lord_Howe',
      'roster_hour_twice',
      { first: '2026-04-05 01:45+11:00', second: '2026-04-05 01:45+10:30' },
    ],
    [
      'Ana,,2026-03-08 02:00,2026-03-08 09:00,America/New_York',
      'roster_hour_skipped',
      { time: '2026-03-08 03:00' },
    ],
    ['Ana,,2026-11-20 09:00,2026-11-20 08:00,', 'roster_end_before_start', {}],
    ['Ana,,2026-11-20 09:00,2026-11-20 09:00,', 'roster_end_before_start', {}],
    ['Ana,,2026-11-01 09:00,2026-11-08 11:00,', 'roster_shift_long', { days: 7 }],
    ['Ana,,2026-11-20 09:00,2026-11-20 10:00,Mars/Olympus', 'roster_zone_unknown', { zone: 'Mars/Olympus' }],
    ['Ana,,2026-11-20 09:00,,', 'roster_time_missing', {}],
    ['Ana,,20/11/2026 09:00,2026-11-20 10:00,', 'roster_time_unreadable', { said: '20/11/2026 09:00' }],
    ['Ana,,2026-02-30 09:00,2026-11-20 10:00,', 'roster_time_unreadable', {}],
    ['Ana,,2026-11-20,2026-11-21,', 'roster_time_unreadable', {}],
    [',,2026-11-20 09:00,2026-11-20 10:00,', 'roster_person_missing', {}],
    ['"=HYPERLINK(""x"")",,2026-11-20 09:00,2026-11-20 10:00,', 'roster_formula', {}],
    ['Ana,+1+1,2026-11-20 09:00,2026-11-20 10:00,', 'roster_formula', { said: '+1+1' }],
    ["Ana,'@SUM(1),2026-11-20 09:00,2026-11-20 10:00,", 'roster_formula', {}],
  ])('[SHIFT-1] refuses %s by its line, as %s, and takes the others', (line, reason, details) => {
    const roster = read(
      rows('Bo,,2026-11-22 09:00,2026-11-22 10:00,', line, 'Cy,,2026-11-22 10:00,2026-11-22 11:00,'),
    );
    expect(roster.entries.map(({ person }) => person)).toEqual(['Bo', 'Cy']);
    expect(roster.problems).toMatchObject([{ line: 3, uid: null, weight: 'refused', reason, details }]);
  });

  it('[SHIFT-1] takes either of two same hours where the offset says which', () => {
    const roster = read(rows('Ana,,2026-10-25 02:30+01:00,2026-10-25 09:00,Europe/Berlin'));
    expect(roster.entries[0]?.from).toBe('2026-10-25T01:30:00.000Z');
  });

  it('[SHIFT-1] warns of somebody who is on call twice, for as long as both shifts last', () => {
    const roster = read(
      rows('Ana,,2026-11-20 08:00,2026-11-20 20:00,', 'Ana,,2026-11-20 10:00,2026-11-20 11:00,'),
    );
    expect(roster.problems).toMatchObject([
      {
        line: 3,
        weight: 'warning',
        reason: 'roster_overlap',
        details: {
          name: 'Ana',
          count: 1,
          from: '2026-11-20 10:00',
          to: '2026-11-20 11:00',
          zone: 'Asia/Tokyo',
        },
      },
    ]);
  });

  it('[SHIFT-1] takes a line that stands twice once, and says so', () => {
    const line = 'Ana,lead,2026-11-20 09:00,2026-11-20 10:00,';
    const roster = read(rows(line, line));
    expect(roster.entries).toHaveLength(1);
    expect(reasons(roster)).toEqual(['3 roster_repeated']);
  });

  it('[SHIFT-1] leaves out what lies outside of what was asked for, and counts it', () => {
    const roster = read(
      rows('Ana,,2025-11-20 09:00,2025-11-20 10:00,', 'Bo,,2025-12-31 20:00,2026-01-01 10:00,'),
    );
    expect(roster.entries.map(({ person }) => person)).toEqual(['Bo']);
    expect(roster.outside).toBe(1);
  });

  it('[SHIFT-1] that is none is refused whole', () => {
    expect(refused('Dear all,\nplease find attached')).toBe('roster_columns_missing');
    expect(refused('')).toBe('roster_columns_missing');
    expect(refused(rows('Ana'), { zone: 'Mars/Olympus' })).toBe('roster_zone_unknown');
    expect(refused(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0]))).toBe('roster_not_readable');
    expect(refused(rows(...Array.from({ length: 10_001 }, () => 'Ana,,,,')))).toBe('roster_too_long');
    expect(refused('x'.repeat(5 * 1024 * 1024))).toBe('too_large');
  });

  it('[SHIFT-1] says where a quote stays open', () => {
    const roster = read(
      rows('Ana,,2026-11-20 09:00,2026-11-20 10:00,', '"Bo,,2026-11-20 09:00,2026-11-20 10:00,'),
    );
    expect(roster.entries).toHaveLength(1);
    expect(reasons(roster)).toEqual(['3 roster_quote_open']);
  });
});
