import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeLine } from './safe-line.ts';

describe('the lines of a server that ended', () => {
  it('[DESK-1] keep what the program says of itself', () => {
    expect(safeLine('TypeError: Cannot read properties of undefined (reading "Aiko")')).toBe('TypeError');
    expect(safeLine('    at fold (/home/aiko/quarterdeck/out/main/server-process.js:12:34)')).toBe(
      '    at fold server-process.js:12:34',
    );
    expect(safeLine('    at C:\\Users\\Aiko\\app\\out\\main\\chunk-1.js:1:2')).toBe('    at chunk-1.js:1:2');
    expect(
      safeLine('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'),
    ).toMatch(/^FATAL/);
    expect(safeLine('Node.js v24.21.0')).toBe('Node.js v24.21.0');
    const logged = {
      level: 50,
      time: 1,
      msg: 'reminders cannot be planned',
      err: { type: 'SqliteError', code: 'SQLITE_FULL', message: 'x', stack: 'x\n    at f (/a/b.js:1:2)' },
    };
    expect(safeLine(JSON.stringify(logged))).toBe(
      'error reminders cannot be planned SqliteError SQLITE_FULL\n    at f b.js:1:2',
    );
  });

  it('[DESK-1] keep nothing that people wrote, wherever it stood', () => {
    const secret = fc.stringMatching(/^Zq[a-zA-Z0-9_-]{10,40}$/);
    fc.assert(
      fc.property(secret, (word) => {
        const lines = [
          word,
          `Error: ${word}`,
          `TypeError [ERR_X]: ${word} of /home/${word}/x`,
          `    at fold (/home/${word}/out/main/a.js:1:2)`,
          `owner link http://127.0.0.1:4600/join#${word}`,
          JSON.stringify({ level: 30, msg: `joined ${word}1`, incident: word }),
          JSON.stringify({
            level: 50,
            msg: word,
            err: { type: 'Error', message: word, stack: `Error: ${word}` },
          }),
          JSON.stringify({ level: 50, msg: 'it failed', err: { type: `Error ${word}`, code: word } }),
          `{"level":50,"msg":"${word}`,
        ];
        // A word that is nothing but letters may be the program's own: the message of an error never is.
        for (const line of lines) expect(safeLine(line) ?? '').not.toContain(word);
      }),
    );
  });
});
