import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairingCode, pairingCodeFrom, shownPairingCode } from './pairing-code.ts';

const codes = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(pairingCodeFrom);

describe('a pairing code', () => {
  it('[AUTH-2] has eight signs of which none looks like another', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      }),
    );
  });

  it('[AUTH-2] is drawn from all of its 32 signs alike', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const [sign = ''] = pairingCodeFrom(new Uint8Array(8).fill(byte));
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(new Array(32).fill(8));
  });

  it('[AUTH-2] is read as it is shown', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(pairingCode(shownPairingCode(code))).toBe(code);
      }),
    );
  });

  it.each([
    ['in small letters, with blanks', ' 7kq2 m9xd ', '7KQ2M9XD'],
    ['by a Japanese keyboard', '７ＫＱ２ー９ｘｄａ', '7KQ29XDA'],
    ['with what its signs look like', 'oOiI-lLab', '001111AB'],
    ['with a long dash', '7KQ2–M9XD', '7KQ2M9XD'],
  ])('[AUTH-2] is understood when it is typed %s', (_how, typed, code) =>
    expect(pairingCode(typed)).toBe(code),
  );

  it.each(['', '7KQ2-M9X', '7KQ2-M9XDA', '7KQ2-M9XU', '7KQ2.M9XD', 'ひらがなです。。'])(
    '[AUTH-2] is not in “%s”',
    (typed) => expect(pairingCode(typed)).toBeNull(),
  );
});
