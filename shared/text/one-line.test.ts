import { describe, expect, it } from 'vitest';
import { commandSchemas } from '#shared/incident/commands.ts';
import { toOneLine } from './one-line.ts';

function takes(name: string): boolean {
  return commandSchemas['participant.join'].safeParse({ participant: 'p', name, role: 'responder' }).success;
}

function named(name: string): string {
  return commandSchemas['participant.join'].parse({ participant: 'p', name, role: 'responder' }).name;
}

describe('names and titles', () => {
  it.each(['Ana\u202e', 'Ana\nRuiz', 'Ana\u0000', '\u200b', '\u200d\u0301', 'Ana\u2028Ruiz'])(
    '[TASK-1] cannot look like another one: %j',
    (name) => {
      expect(takes(name)).toBe(false);
    },
  );

  it.each(['Ana Ruiz', '健二', "O'Neil", 'José', '👩‍🚒', 'Zoë (DBA)'])(
    '[TASK-1] are people’s own: %s',
    (name) => {
      expect(takes(name)).toBe(true);
    },
  );

  it.each([
    ['Ana\u200bRuiz', 'AnaRuiz'],
    ['An\u00ada', 'Ana'],
    ['\ufeffAna\u200e', 'Ana'],
    ['Ana\u3164', 'Ana'],
    ['A\u{e0061}na', 'Ana'],
    [`Z${'\u0351'.repeat(40)}a`, `Z${'\u0351'.repeat(8)}a`],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['क्‍ष', 'क्‍ष'],
  ])('[TASK-1] that look alike are the same: %j', (name, seen) => {
    expect(named(name)).toBe(seen);
  });

  it.each(['\u3164\uffa0', '\u2800', '\u00ad', '\u{e0061}\u{e0062}'])(
    '[TASK-1] are seen: %j is nothing',
    (name) => {
      expect(takes(name)).toBe(false);
    },
  );

  it('[INC-1] of an alert are brought on one line', () => {
    expect(toOneLine('Lag\n\ton db2\u202e!')).toBe('Lag on db2 !');
  });
});
