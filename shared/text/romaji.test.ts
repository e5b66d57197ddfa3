import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { romaji, typedInto } from './romaji.ts';

describe('[DESK-4] kana in Latin letters', () => {
  it.each([
    ['ひきつぎ', 'hikitsugi', 'hikitugi'],
    ['しきしゃ', 'shikisha', 'sikisya'],
    ['きゅうけい', 'kyuukei', 'kyuukei'],
    ['けってい', 'kettei', 'kettei'],
    ['ちょうせい', 'chousei', 'tyousei'],
    ['まっちゃ', 'matcha', 'mattya'],
    ['しんぶん', 'shinbun', 'sinbun'],
    ['じゅうだいど', 'juudaido', 'zyuudaido'],
    ['SEV1', 'SEV1', 'SEV1'],
  ])('%s is %s, or %s', (kana, hepburn, kunrei) => {
    expect(romaji(kana)).toBe(hepburn);
    expect(romaji(kana, 'kunrei')).toBe(kunrei);
  });
});

describe('[DESK-4] what is typed finds the kana it is for', () => {
  it.each([
    ['ひきつぎ', 'hikitsugi'],
    ['ひきつぎ', 'hikitugi'],
    ['ひきつぎ', 'ひきつぎ'],
    ['ひきつぎ', 'hikits'],
    ['ひきつぎ', 'ひきt'],
    ['こうたい', 'kotai'],
    ['こうたい', 'koutai'],
    ['しんぱい', 'shimpai'],
    ['けんお', "ken'o"],
    ['さーばー', 'saba'],
    ['さーばー', 'sa-ba-'],
    ['まっちゃ', 'maccha'],
  ])('%s by %s', (kana, typed) => {
    expect(typedInto(kana, typed)).not.toBeNull();
  });

  it('and no other', () => {
    expect(typedInto('ひきつぎ', 'hikisugi')).toBeNull();
    expect(typedInto('ひき', 'hikitsugi')).toBeNull();
    expect(typedInto('けってい', 'ketei')).toBeNull();
  });

  const kana = fc
    .array(
      fc.constantFrom(
        ...'あいうえおかきくけこさしすせそたちつてとなにぬふへほまみむめもやゆよらりるれろわをんっゃゅょー',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((signs) => signs.join(''));

  it('in both styles, whole and at every step of typing it', () => {
    fc.assert(
      fc.property(kana, fc.constantFrom('hepburn' as const, 'kunrei' as const), (text, style) => {
        const typed = romaji(text, style);
        for (let length = 1; length <= typed.length; length += 1)
          expect(typedInto(text, typed.slice(0, length))).not.toBeNull();
      }),
    );
  });

  it('typing on only leaves fewer', () => {
    fc.assert(
      fc.property(
        kana,
        fc.string({ unit: fc.constantFrom(...'aiueokstnhmyrwgzdbpfjc-'), maxLength: 8 }),
        (text, typed) => {
          if (typedInto(text, typed) !== null) expect(typedInto(text, typed.slice(0, -1))).not.toBeNull();
        },
      ),
    );
  });
});
