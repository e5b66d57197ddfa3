import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentence } from '#shared/errors/refusal.ts';
import { read, reasons, refused } from '#tests/support/rosters.ts';
import { Effort, occurrences, RuleRefused } from './calendar/occurrences.ts';
import { readRoster } from './read-roster.ts';
import { UTC } from './zone.ts';

const ASK = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z', zone: 'Europe/Berlin' };

function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
}

function shift(...lines: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', 'SUMMARY:Ana', 'DTSTART:20260101T090000', 'DURATION:PT1H', ...lines, 'END:VEVENT'];
}

describe('a hostile roster', () => {
  it.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;INTERVAL=30',
    'FREQ=DAILY;INTERVAL=999999999',
    'FREQ=WEEKLY;INTERVAL=-1;BYDAY=MO,MO,MO;BYHOUR=1,2,3;BYMINUTE=1;BYSECOND=1',
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
    `FREQ=HOURLY;BYMINUTE=${Array.from({ length: 60 }, (_, at) => at).join()}`,
    `FREQ=DAILY;BYHOUR=${'1,'.repeat(400)}1`,
    'FREQ=YEARLY;BYDAY=53MO;BYMONTH=4',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;COUNT=99999999999999999999',
    'FREQ=DAILY;UNTIL=99991231T235959Z',
    'FREQ=YEARLY;BYYEARDAY=366;BYSETPOS=9',
    'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO',
  ])('[SHIFT-1] whose rule is %s is read in so many steps, and no more', (rule) => {
    let steps = 0;
    const limit = new Effort().begin();
    const count = (more: number) => {
      steps += more;
      limit(more);
    };
    const span = { start: Date.UTC(2000, 0, 1), last: Date.UTC(2027, 0, 1), zone: UTC };
    let found: readonly number[] = [];
    try {
      found = occurrences(rule, span, count);
    } catch (error) {
      expect(error).toBeInstanceOf(RuleRefused);
    }
    expect(steps).toBeLessThan(20_100);
    expect(found.length).toBeLessThan(20_000);
    expect(found.every((wall) => wall <= span.last)).toBe(true);
  });

  it('[SHIFT-1] cannot make its rules together more work than one file may', () => {
    const many = Array.from({ length: 12 }, () => shift('RRULE:FREQ=HOURLY')).flat();
    const roster = read(calendar(...many));
    expect(roster.entries.length).toBeGreaterThan(8_000);
    expect(new Set(roster.problems.map(({ reason }) => reason))).toContain('roster_rule_too_much');
  });

  it('[SHIFT-1] whose zone is made of rules without end has a zone that nobody knows', () => {
    const zone = (rule: string) =>
      [
        'BEGIN:VTIMEZONE',
        'TZID:Bomb',
        'BEGIN:STANDARD',
        'DTSTART:00010101T000000',
        'TZOFFSETFROM:+0000',
      ].concat('TZOFFSETTO:+0100', `RRULE:${rule}`, 'END:STANDARD', 'END:VTIMEZONE');
    const event = [
      'BEGIN:VEVENT',
      'SUMMARY:Ana',
      'DTSTART;TZID=Bomb:20260101T090000',
      'DURATION:PT1H',
      'END:VEVENT',
    ];
    for (const rule of ['FREQ=SECONDLY', 'FREQ=DAILY', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'])
      expect(reasons(read(calendar(...zone(rule), ...event)))).toEqual(['11 roster_zone_unknown']);
  });

  it('[SHIFT-1] with more shifts than are read is refused whole, wherever they come from', () => {
    const people = Array.from({ length: 20 }, (_, at) => `ATTENDEE:p${at}@example.com`);
    expect(refused(calendar(...shift(...people, 'RRULE:FREQ=HOURLY;COUNT=900')))).toBe('roster_too_long');
  });

  it('[SHIFT-1] with a line of a megabyte is read around it', () => {
    const long = 'x'.repeat(1024 * 1024);
    const roster = read(
      calendar(...shift(`DESCRIPTION:${long}`), ...shift(`RDATE:${'20260102T090000,'.repeat(60_000)}`)),
    );
    expect(roster.entries).toHaveLength(1);
    expect(read(calendar(...shift(`SUMMARY:${long}`))).entries).toMatchObject([{ person: 'Ana' }]);
    const row = `${long},,2026-11-20 09:00,2026-11-20 10:00,`;
    expect(read(`person,role,start,end,zone\n${row}`).entries[0]?.person).toHaveLength(120);
  });

  it('[SHIFT-1] that is deep, or has bytes that no text has, is refused whole', () => {
    expect(refused(calendar(...Array.from({ length: 100_000 }, () => 'BEGIN:VEVENT')))).toBe(
      'roster_not_readable',
    );
    expect(refused(calendar(...shift('COMMENT:\0')))).toBe('roster_not_readable');
    expect(refused('person,start,end\nAna\0,2026-11-20 09:00,2026-11-20 10:00')).toBe('roster_not_readable');
  });

  it('[SHIFT-1] has no control characters and no marks that turn text left in what is told of it', () => {
    const sly = 'A\u0007n\u202ea\u001b[2J';
    const roster = read(`person,role,start,end\n${sly},${sly},2026-11-20 09:00,2026-11-20 10:00`);
    expect(roster.entries).toMatchObject([{ person: 'A n a [2J', role: 'A n a [2J' }]);
    const events = read(
      calendar('BEGIN:VEVENT', `UID:${sly}`, `SUMMARY:${sly}\\nB`, 'DTSTART:20260101T090000', 'END:VEVENT'),
    );
    expect(events.problems).toMatchObject([{ uid: 'A n a [2J', reason: 'roster_end_missing' }]);
  });

  it('[SHIFT-1] is answered whatever it is, with every problem in words of both languages', () => {
    const piece = fc.constantFrom(
      ...[
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'BEGIN:STANDARD',
      ],
      ...[
        'END:STANDARD',
        'TZID:X',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:x',
        'UID:a',
        'SUMMARY:Ana',
        'DTSTART:20260101T090000',
      ],
      ...[
        'DTSTART;TZID=X:20260101T090000',
        'DTSTART;VALUE=DATE:20260101',
        'DTSTART;VALUE=TEXT:x',
        'DTEND:20260101T100000Z',
      ],
      ...[
        'DTEND;VALUE=PERIOD:20260101T100000Z/PT1H',
        'DURATION:P',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY',
        'RRULE:',
        'RDATE:1',
      ],
      ...[
        'EXDATE;VALUE=DATE:20260102',
        'RECURRENCE-ID:20260102T090000',
        'ATTENDEE;CN=:',
        'ATTENDEE;;;',
        ' folded',
        '\t',
        '',
      ],
    );
    const anything = fc.oneof(
      fc.array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string())).map((lines) => calendar(...lines)),
      fc
        .array(
          fc.array(fc.oneof(fc.string(), fc.constantFrom('2026-11-20 09:00', 'UTC', '"', '=1', '佐藤')), {
            maxLength: 5,
          }),
        )
        .map((rows) => ['person,role,start,end,zone', ...rows.map((row) => row.join(','))].join('\n')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anything.map((text) => new TextEncoder().encode(text)),
          fc.uint8Array(),
        ),
        (bytes) => {
          const roster = readRoster(bytes, ASK);
          if (!roster.ok) return;
          for (const { reason, details } of roster.problems)
            for (const language of ['en', 'ja'] as const) {
              const said = sentence({ message: '', details: { ...details, reason } }, language);
              expect(said).not.toMatch(/\{\w+\}/);
            }
          for (const { from, to } of roster.entries) expect(from < to).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
