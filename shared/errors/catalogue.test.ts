import { describe, expect, it } from 'vitest';
import { PHASES } from '#shared/incident/phases.ts';
import { ACTING_ROLES } from '#shared/incident/roles.ts';
import { REFUSALS, type RefusalReason } from './catalogue.ts';
import { ERROR_CODES } from './codes.ts';
import { refusal, sentence } from './refusal.ts';
import { termIn } from './terms.ts';

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

  it('[DESK-4] says the terms of the domain in the reader’s language, too', () => {
    const role = refusal('role_may_not', { role: 'customer-liaison' });
    expect(role.message).toBe('As customer liaison, you may not do this. Ask the commander or a deputy.');
    expect(sentence(role, 'ja')).toContain('「顧客連絡係」');
    const task = refusal('task_state', { status: 'assigned', allowed: 'understood, working' });
    expect(sentence(task, 'ja')).toContain('「指示済み」');
    expect(sentence(task, 'ja')).toContain('「了解・作業中」');
    expect(sentence(refusal('person_away', { name: 'released', presence: 'resting' }), 'ja')).toContain(
      'released は現在休憩中',
    );
  });

  it('[DESK-4] has a term in both languages for every role, phase, attendance and status', () => {
    const attendances = ['active', 'resting', 'released', 'removed'];
    const statuses = ['assigned', 'understood', 'working', 'done', 'blocked', 'cancelled'];
    const missing = [...ACTING_ROLES, ...PHASES, ...attendances, ...statuses].filter(
      (term) => termIn(term, 'ja') === term,
    );
    expect(missing).toEqual([]);
  });

  it('[DESK-4] has a sentence for every code of the protocol', () => {
    const used = new Set(Object.keys(REFUSALS).map((reason) => REFUSALS[reason as RefusalReason].code));
    expect([...ERROR_CODES].filter((code) => !used.has(code))).toEqual([]);
  });
});
