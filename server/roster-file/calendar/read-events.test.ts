import { describe, expect, it } from 'vitest';
import { read, reasons, refused, rosterFile, told } from '#tests/support/rosters.ts';

describe('a roster as a calendar', () => {
  const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:e1', ...lines, 'END:VEVENT'];
  const calendar = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
  const one = (...lines: string[]) => calendar(...event('SUMMARY:Ana', ...lines));

  it('[SHIFT-1] is read as PagerDuty writes it', () => {
    const roster = read(rosterFile('pagerduty.ics'));
    expect(roster.kind).toBe('icalendar');
    expect(roster.entries.map(told)).toEqual([
      'Ana Ruiz | Payments - Primary | 11-16T09:00 11-23T09:00',
      'Bo Lindqvist | Payments - Primary | 11-23T09:00 11-30T09:00',
      'My User | - | 11-23T09:00 11-30T09:00',
    ]);
    expect(roster.entries.map(({ email }) => email)).toEqual([
      'ana.ruiz@example.com',
      'bo.lindqvist@example.com',
      'my-user@example.com',
    ]);
    expect(roster.problems).toEqual([]);
  });

  it('[SHIFT-1] is read with an address or a name as its title, and a duration', () => {
    const roster = read(rosterFile('titles.ics'));
    expect(roster.entries.map(told)).toEqual([
      'ana.ruiz@example.com | - | 11-20T08:00 11-20T20:00',
      'Bo Lindqvist | Platform_schedule, Nights | 11-20T20:00 11-21T08:00',
    ]);
    expect(roster.problems).toEqual([]);
  });

  it('[SHIFT-1] is read as Google writes it: over a change of clocks, with exceptions, replaced and cancelled', () => {
    const roster = read(rosterFile('google.ics'), { zone: 'America/New_York' });
    expect(roster.entries.map(told)).toEqual([
      'Ana Ruiz | Primary | 03-02T14:00 03-03T02:00',
      'Ana Ruiz | Primary | 03-03T14:00 03-04T02:00',
      'Ana Ruiz | Primary | 03-05T14:00 03-06T02:00',
      'Ana Ruiz | Primary | 03-07T14:00 03-08T02:00',
      // Nine o'clock stays nine o'clock.
      'Ana Ruiz | Primary | 03-08T13:00 03-09T01:00',
      'Ana Ruiz | Primary | 03-09T13:00 03-10T01:00',
      'Ana Ruiz | Primary | 03-11T13:00 03-12T01:00',
      'Ana Ruiz | Primary | 03-12T13:00 03-13T01:00',
      'Bo Lindqvist | Primary | 03-06T15:00 03-07T02:00',
      'Cy Okafor | - | 03-07T05:00 03-09T04:00',
    ]);
    expect(roster.problems.filter(({ reason }) => reason === 'roster_all_day')).toMatchObject([
      { uid: 'weekend1example@google.com', weight: 'warning', details: { zone: 'America/New_York' } },
    ]);
  });

  it('[SHIFT-1] is read with the zones that it brings, and refuses a zone that nobody knows', () => {
    const roster = read(rosterFile('outlook.ics'));
    expect(roster.entries.map(told)).toEqual([
      'Ana Ruiz | Incident commander | 03-26T20:00 03-27T08:00',
      'Ana Ruiz | Incident commander | 03-27T20:00 03-28T08:00',
      // The night in which clocks are put forward ends at nine all the same.
      'Ana Ruiz | Incident commander | 03-28T20:00 03-29T07:00',
      'Ana Ruiz | Incident commander | 03-29T19:00 03-30T07:00',
    ]);
    expect(roster.problems.filter(({ weight }) => weight === 'refused')).toMatchObject([
      { uid: 'unknown-zone', reason: 'roster_zone_unknown', details: { zone: 'Romance Standard Time' } },
    ]);
  });

  it.each([
    ['America/New_York', '20261030', ['10-30T13:00', '10-31T13:00', '11-01T14:00']],
    ['Asia/Tokyo', '20261030', ['10-30T00:00', '10-31T00:00', '11-01T00:00']],
    ['Australia/Lord_Howe', '20261002', ['10-01T22:30', '10-02T22:30', '10-03T22:00']],
    [
      '/freeassociation.sourceforge.net/Europe/Berlin',
      '20261023',
      ['10-23T07:00', '10-24T07:00', '10-25T08:00'],
    ],
  ])('[SHIFT-1] daily at nine stays at nine in %s', (zone, day, begins) => {
    const { entries } = read(
      one(
        `DTSTART;TZID=${zone}:${day}T090000`,
        `DTEND;TZID=${zone}:${day}T100000`,
        'RRULE:FREQ=DAILY;COUNT=3',
      ),
    );
    expect(entries.map(({ from }) => from.slice(5, 16))).toEqual(begins);
  });

  it('[SHIFT-1] means floating times and days in the zone that was given, and says what it took for a day', () => {
    expect(read(one('DTSTART:20261120T090000', 'DTEND:20261120T210000')).entries.map(told)).toEqual([
      'Ana | - | 11-20T00:00 11-20T12:00',
    ]);
    const days = read(one('DTSTART;VALUE=DATE:20261120', 'RRULE:FREQ=WEEKLY;COUNT=2'));
    expect(days.entries.map(told)).toEqual([
      'Ana | - | 11-19T15:00 11-20T15:00',
      'Ana | - | 11-26T15:00 11-27T15:00',
    ]);
    expect(reasons(days)).toEqual(['3 roster_all_day', '3 roster_gap']);
  });

  it('[SHIFT-1] takes the hours that come twice or never as RFC 5545 does, and says so', () => {
    const skipped = read(one('DTSTART;TZID=Europe/Berlin:20260329T023000', 'DURATION:PT4H'));
    expect(skipped.entries.map(told)).toEqual(['Ana | - | 03-29T01:30 03-29T05:30']);
    expect(skipped.problems).toMatchObject([
      {
        reason: 'roster_hour_assumed',
        details: { said: '2026-03-29 02:30', time: '2026-03-29 03:30+02:00' },
      },
    ]);
    const twice = read(one('DTSTART;TZID=Europe/Berlin:20261025T023000', 'DURATION:PT4H'));
    expect(twice.entries.map(told)).toEqual(['Ana | - | 10-25T00:30 10-25T04:30']);
  });

  it('[SHIFT-1] adds single dates, takes exceptions out, and counts days of a duration on the wall clock', () => {
    const roster = read(
      one(
        'DTSTART;TZID=Europe/Berlin:20261024T090000',
        'DURATION:P1D',
        'RDATE;TZID=Europe/Berlin:20261030T090000,20261101T090000',
        'RDATE:20261103T080000Z',
        'EXDATE:20261101T080000Z',
      ),
    );
    expect(roster.entries.map(told)).toEqual([
      'Ana | - | 10-24T07:00 10-25T08:00',
      'Ana | - | 10-30T08:00 10-31T08:00',
      'Ana | - | 11-03T08:00 11-04T08:00',
    ]);
  });

  it('[SHIFT-1] of years ago is followed to what is asked for, and no further', () => {
    const roster = read(
      one(
        'DTSTART;TZID=America/New_York:20100104T090000',
        'DURATION:PT8H',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      ),
      { from: '2026-11-16T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' },
    );
    expect(roster.entries).toHaveLength(5);
    expect(roster.outside).toBe(0);
  });

  it.each([
    ['On Call - Ana - Schedule', 'Ana', 'Schedule'],
    ['On call: Ana', 'Ana', null],
    ['Ana on-call', 'Ana', null],
    ['Ana is on call', 'Ana', null],
    ['Ana (Primary)', 'Ana', 'Primary'],
    ['[L1] Ana', 'Ana', 'L1'],
    ['Primary: Ana', 'Ana', 'Primary'],
    ['Ana - Secondary', 'Ana', 'Secondary'],
    ['当番：佐藤', '佐藤', null],
    ['佐藤（一次対応）', '佐藤', '一次対応'],
    ['一次対応：佐藤 花子', '佐藤 花子', '一次対応'],
    ['佐藤さん当番', '佐藤', null],
    ['Jean-Luc Ott', 'Jean-Luc Ott', null],
  ])('[SHIFT-1] finds in “%s” who is on call', (title, person, role) => {
    const { entries } = read(
      calendar(...event(`SUMMARY:${title}`, 'DTSTART:20261120T090000Z', 'DURATION:PT8H')),
    );
    expect(entries).toMatchObject([{ person, role, summary: title }]);
  });

  it('[SHIFT-1] takes those who are invited for what the title says, and one whom the title names alone', () => {
    const when = ['DTSTART:20261120T090000Z', 'DURATION:PT8H'];
    const invited = ['ATTENDEE;CN="Ruiz, Ana":mailto:ana@example.com', 'ATTENDEE:MAILTO:bo@example.com'];
    expect(read(calendar(...event('SUMMARY:Secondary', ...when, ...invited))).entries).toMatchObject([
      { person: 'Ruiz, Ana', email: 'ana@example.com', role: 'Secondary' },
      { person: 'bo@example.com', email: 'bo@example.com', role: 'Secondary' },
    ]);
    expect(
      read(calendar(...event('SUMMARY:Primary: bo@example.com', ...when, ...invited))).entries,
    ).toMatchObject([{ person: 'bo@example.com', role: 'Primary' }]);
    expect(read(calendar(...event(...when, 'ORGANIZER;CN=Cy:mailto:cy@example.com'))).entries).toMatchObject([
      { person: 'Cy', email: 'cy@example.com', role: null },
    ]);
  });

  it.each([
    ['no beginning', ['DTEND:20261120T090000Z'], 'roster_event_unreadable'],
    ['a beginning that is no time', ['DTSTART:soon', 'DURATION:PT8H'], 'roster_event_unreadable'],
    ['no end', ['DTSTART:20261120T090000Z'], 'roster_end_missing'],
    [
      'an end before its beginning',
      ['DTSTART:20261120T090000Z', 'DTEND:20261120T080000Z'],
      'roster_end_before_start',
    ],
    ['a length below zero', ['DTSTART:20261120T090000Z', 'DURATION:-PT8H'], 'roster_end_before_start'],
    ['two weeks', ['DTSTART:20261120T090000Z', 'DURATION:P2W'], 'roster_shift_long'],
    [
      'a rule that is none',
      ['DTSTART:20261120T090000Z', 'DURATION:PT8H', 'RRULE:FREQ=SOMETIMES'],
      'roster_rule_unreadable',
    ],
    [
      'a rule by the second',
      ['DTSTART:19700101T000001Z', 'DURATION:PT8H', 'RRULE:FREQ=SECONDLY'],
      'roster_rule_too_much',
    ],
    [
      'a change of all that follow',
      ['DTSTART:20261120T090000Z', 'DURATION:PT8H', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261120T080000Z'],
      'roster_event_unreadable',
    ],
    [
      'a crowd',
      [
        'DTSTART:20261120T090000Z',
        'DURATION:PT8H',
        ...Array.from({ length: 21 }, (_, at) => `ATTENDEE:p${at}@example.com`),
      ],
      'roster_event_crowded',
    ],
  ])('[SHIFT-1] refuses an event with %s, and takes the others', (_what, lines, reason) => {
    const roster = read(
      calendar(
        ...event('SUMMARY:Ana', ...lines),
        'BEGIN:VEVENT',
        'UID:e2',
        'this line makes no sense',
        'SUMMARY:Bo',
        'DTSTART:20261120T090000Z',
        'DURATION:PT8H',
        'END:VEVENT',
      ),
    );
    expect(roster.entries.map(({ person }) => person)).toEqual(['Bo']);
    expect(roster.problems).toMatchObject([{ line: 3, uid: 'e1', weight: 'refused', reason }]);
  });

  it('[SHIFT-1] is read with a mark at its beginning, with line ends of any kind, and up to where it is cut off', () => {
    const whole = one('DTSTART:20261120T090000Z', 'DURATION:PT8H');
    for (const text of [`\ufeff${whole}`, whole.replaceAll('\r\n', '\n'), whole.replaceAll('\r\n', '\r')])
      expect(read(text).entries).toHaveLength(1);
    const cut = read(
      calendar(...event('SUMMARY:Ana', 'DTSTART:20261120T090000Z', 'DURATION:PT8H'), 'BEGIN:VEVENT').replace(
        'END:VCALENDAR',
        'SUMM',
      ),
    );
    expect(cut.entries).toHaveLength(1);
    expect(reasons(cut)).toEqual(['9 roster_cut_off']);
  });

  it('[SHIFT-1] that is none is refused whole', () => {
    expect(refused('BEGIN:VCARD\r\nEND:VCARD', { kind: 'icalendar' })).toBe('roster_not_readable');
    expect(
      refused(calendar(...Array.from({ length: 10_001 }, () => ['BEGIN:VEVENT', 'END:VEVENT']).flat())),
    ).toBe('roster_too_long');
    expect(read(calendar()).entries).toEqual([]);
  });
});
