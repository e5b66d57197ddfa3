import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toOneLine } from '#shared/text/one-line.ts';
import { read } from '#tests/support/rosters.ts';
import { type CalendarShift, calendarOf, type ShiftCalendar } from './calendar-of.ts';

const SHIFT: CalendarShift = {
  id: 'fire:shift-1',
  incidentKey: 'QD-12',
  title: null,
  roleWord: 'commander',
  from: '2026-11-20T08:00:00.000Z',
  to: '2026-11-20T16:00:00.000Z',
  isCancelled: false,
  changes: 2,
  changedAt: '2026-11-19T10:11:12.345Z',
};

function calendar(shifts: readonly Partial<CalendarShift>[], more: Partial<ShiftCalendar> = {}): string {
  return calendarOf({
    name: 'Ana',
    shifts: shifts.map((shift) => ({ ...SHIFT, ...shift })),
    now: '2026-11-20T06:00:00.000Z',
    language: 'en',
    url: 'https://room.example',
    ...more,
  });
}

describe('the calendar of a person’s shifts', () => {
  it('[SHIFT-1] says when, in which incident and as what, and reminds twice', () => {
    expect(calendar([{}]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Quarterdeck//Shifts//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Shifts of Ana',
      'X-WR-CALNAME:Shifts of Ana',
      'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
      'X-PUBLISHED-TTL:PT15M',
      'BEGIN:VEVENT',
      'UID:fire:shift-1@quarterdeck',
      'DTSTAMP:20261120T060000Z',
      'DTSTART:20261120T080000Z',
      'DTEND:20261120T160000Z',
      'SEQUENCE:2',
      'LAST-MODIFIED:20261119T101112Z',
      'SUMMARY:QD-12: on duty as commander',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'URL:https://room.example/',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT60M',
      'DESCRIPTION:QD-12: you are on duty as commander in 60 minutes',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT15M',
      'DESCRIPTION:QD-12: you are on duty as commander in 15 minutes',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('[SHIFT-1] says that a shift was cancelled, under the same name, and reminds of it no more', () => {
    const text = calendar([{ isCancelled: true, changes: 3 }]);
    expect(text).toContain('UID:fire:shift-1@quarterdeck\r\n');
    expect(text).toContain('SEQUENCE:3\r\n');
    expect(text).toContain('STATUS:CANCELLED\r\n');
    expect(text).not.toContain('VALARM');
  });

  it('[DESK-4] speaks Japanese, and folds between letters', () => {
    const text = calendar([{ roleWord: '指揮者', title: 'あ'.repeat(60) }], { language: 'ja', name: '佐藤' });
    expect(text).toContain('X-WR-CALNAME:佐藤 さんのシフト\r\n');
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:QD-12：当番（指揮者） – ${'あ'.repeat(60)}\r\n`);
  });

  it('[SHIFT-1] is read again by what reads rosters', () => {
    const next = {
      id: 'fire:shift-2',
      from: SHIFT.to,
      to: '2026-11-21T00:00:00.000Z',
      roleWord: 'deputy; a, b',
    };
    const roster = read(calendar([{}, next, { id: 'fire:shift-3', isCancelled: true }]));
    expect(roster.problems).toEqual([]);
    expect(roster.entries.map(({ from, to, summary }) => [from, to, summary])).toEqual([
      [SHIFT.from, SHIFT.to, 'QD-12: on duty as commander'],
      [next.from, next.to, 'QD-12: on duty as deputy; a, b'],
    ]);
  });

  it('[SHIFT-1] holds any words as words: none of them begins a property', () => {
    const sly = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc
        .array(
          fc.constantFrom(
            '\r\n',
            '\n',
            '\r',
            '\u2028',
            '\u0085',
            '\\n',
            '\\',
            ';',
            ',',
            ':',
            '"',
            ' ',
            '\t',
            'END:VEVENT',
            'ATTACH:x',
            '当',
            '👩‍🚒',
            '\ud800',
          ),
        )
        .map((pieces) => pieces.join('')),
    );
    const names = (text: string) =>
      text
        .split('\r\n')
        .filter((line) => !line.startsWith(' '))
        .map((line) => line.split(/[:;]/)[0]);
    const plain = names(calendar([{}, {}]));
    fc.assert(
      fc.property(sly, sly, sly, sly, (name, title, roleWord, id) => {
        const text = calendar([{ title, roleWord, id }, {}], { name });
        expect(names(text)).toEqual(plain);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const parsed = new ICAL.Component(ICAL.parse(text));
        expect(parsed.getFirstPropertyValue('x-wr-calname')).toBeDefined();
        const summary = parsed.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary');
        expect(summary).toBe(toOneLine(`QD-12: on duty as ${roleWord} – ${title}`.toWellFormed()));
      }),
    );
  });
});
