import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIncident } from '../testing/scenario.ts';
import { CONTACT_SOURCES, contactRate } from './contacts.ts';

describe('the tally of customer contacts', () => {
  it('[INC-2] keeps the sum, each way of contact, and the rate of the last quarter of an hour', () => {
    const room = anIncident({ people: { ana: 'responder', cleo: 'customer-liaison' } });
    room.given('cleo', 'contacts.count', { delta: 1 });
    room.given('cleo', 'contacts.count', { delta: 4, source: 'chat' });
    expect(room.state.contacts).toMatchObject({
      total: 5,
      bySource: { phone: 1, chat: 4, mail: 0, social: 0 },
    });
    expect(contactRate(room.state.contacts, room.now)).toBe(5);
    room.pass(10).given('cleo', 'contacts.count', { delta: 2 });
    expect(contactRate(room.state.contacts, room.now)).toBe(7);
    room.pass(6);
    expect(contactRate(room.state.contacts, room.now)).toBe(2);
    expect(room.state.contacts.total).toBe(7);
  });

  it('[INC-2] takes corrections, and never goes below nothing in any way of contact', () => {
    const room = anIncident();
    room.given('ana', 'contacts.count', { delta: 2, source: 'mail' });
    room.given('ana', 'contacts.count', { delta: -1, source: 'mail' });
    expect(room.refusal('ana', 'contacts.count', { delta: -2, source: 'mail' })).toBe('contacts_below_zero');
    expect(room.refusal('ana', 'contacts.count', { delta: -1 })).toBe('contacts_below_zero');
    room.given('ana', 'contacts.count', { delta: -1, source: 'mail' });
    expect(room.state.contacts.total).toBe(0);
  });

  it('[INC-2] adds up, however many count at once; what it keeps does not grow with time', () => {
    const count = fc.record({
      by: fc.constantFrom('ana', 'bo', 'cy'),
      delta: fc.integer({ min: -5, max: 9 }).filter((delta) => delta !== 0),
      source: fc.constantFrom(...CONTACT_SOURCES),
      minutes: fc.integer({ min: 0, max: 7 }),
    });
    fc.assert(
      fc.property(fc.array(count, { maxLength: 60 }), (counts) => {
        const room = anIncident();
        const sums = { phone: 0, chat: 0, mail: 0, social: 0 };
        for (const { by, delta, source, minutes } of counts) {
          room.pass(minutes);
          const fits = sums[source] + delta >= 0;
          expect(room.refusal(by, 'contacts.count', { delta, source }) === null).toBe(fits);
          if (!fits) continue;
          room.given(by, 'contacts.count', { delta, source });
          sums[source] += delta;
        }
        const { total, bySource, recent } = room.state.contacts;
        expect(bySource).toEqual(sums);
        expect(total).toBe(Object.values(sums).reduce((sum, each) => sum + each, 0));
        expect(recent.length).toBeLessThanOrEqual(15);
        expect(contactRate(room.state.contacts, room.now)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
