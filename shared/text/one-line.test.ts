import { describe, expect, it } from 'vitest';
import { commandSchemas } from '#shared/incident/commands.ts';
import { toOneLine } from './one-line.ts';

function takes(name: string): boolean {
  return commandSchemas['participant.join'].safeParse({ participant: 'p', name, role: 'responder' }).success;
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

  it('[INC-1] of an alert are brought on one line', () => {
    expect(toOneLine('Lag\n\ton db2\u202e!')).toBe('Lag on db2 !');
  });
});
