import { describe, expect, it } from 'vitest';
import { REFUSALS, type RefusalReason } from './catalogue.ts';
import { ERROR_CODES } from './codes.ts';
import { refusal, sentence } from './refusal.ts';

function blanks(text: string) {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
}

describe('the catalogue of refusals', () => {
  it.each(Object.entries(REFUSALS))(
    '[DESK-4] says %s in both languages, with the same blanks',
    (_reason, { code, en, ja }) => {
      expect(ERROR_CODES).toContain(code);
      expect(blanks(ja)).toEqual(blanks(en));
      expect(en).toMatch(/[.!]$/);
      expect(ja).toMatch(/。$/);
    },
  );

  it('[DESK-4] fills the blanks, and keeps the words of a newer server', () => {
    const error = refusal('commander_exists', { name: 'Ana' });
    expect(error.message).toBe('Ana has command already. Ask them to hand over.');
    expect(sentence(error, 'ja')).toContain('Ana');
    expect(sentence({ message: 'New words.', details: { reason: 'toString' } }, 'ja')).toBe('New words.');
    expect(sentence({ message: 'New words.' }, 'en')).toBe('New words.');
  });

  it('[DESK-4] has a sentence for every code of the protocol', () => {
    const used = new Set(Object.keys(REFUSALS).map((reason) => REFUSALS[reason as RefusalReason].code));
    expect([...ERROR_CODES].filter((code) => !used.has(code))).toEqual([]);
  });
});
