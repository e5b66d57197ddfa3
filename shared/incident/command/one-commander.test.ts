import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommandInput, CommandType } from '../commands.ts';
import { fold } from '../evolve.ts';
import { anIncident, OWNER, type Scenario } from '../testing/scenario.ts';

const WHO = ['ana', 'bo', 'dee', 'eve', 'gus'] as const;

type Try = <Type extends CommandType>(by: string, type: Type, data: CommandInput<Type>) => void;

/** What people may try, also with offers that were made long ago. */
const DEEDS = {
  claim: (attempt: Try, by: string) => attempt(by, 'command.claim', {}),
  vacate: (attempt: Try, by: string) => attempt(by, 'role.vacate', { role: 'commander' }),
  offer: (attempt: Try, by: string, to: string) => attempt(by, 'command.offer', { to }),
  accept: (attempt: Try, by: string, _to: string, offer: string) => attempt(by, 'command.accept', { offer }),
  decline: (attempt: Try, by: string, _to: string, offer: string) =>
    attempt(by, 'command.decline', { offer }),
  cancel: (attempt: Try, by: string, _to: string, offer: string) => attempt(by, 'command.cancel', { offer }),
  assume: (attempt: Try, by: string) => attempt(by, 'command.assume', { reason: 'x' }),
  swoop: (attempt: Try, by: string, to: string) =>
    attempt(by, 'participant.swoop', { participant: to, wishes: true }),
  remove: (attempt: Try, by: string, to: string) =>
    attempt(by, 'participant.remove', { participant: to, reason: 'x' }),
  restore: (attempt: Try, by: string, to: string) => attempt(by, 'participant.restore', { participant: to }),
  release: (attempt: Try, by: string, to: string) => attempt(by, 'participant.release', { participant: to }),
  recall: (attempt: Try, by: string, to: string) => attempt(by, 'participant.recall', { participant: to }),
  rest: (attempt: Try, by: string, to: string) => attempt(by, 'rest.order', { participant: to }),
  back: (attempt: Try, by: string, to: string) => attempt(by, 'rest.end', { participant: to }),
  demote: (attempt: Try, by: string, to: string) =>
    attempt(by, 'role.assign', { participant: to, role: 'guest' }),
  promote: (attempt: Try, by: string, to: string) =>
    attempt(by, 'role.assign', { participant: to, role: 'deputy' }),
} as const;

const deed = fc.record({
  what: fc.oneof(
    fc.constantFrom('offer' as const, 'accept' as const),
    fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
  ),
  // Often who it would be right for, so that command does go from hand to hand.
  by: fc.constantFrom('commander', 'commander', 'offered', 'offered', ...WHO, 'olga'),
  to: fc.constantFrom(...WHO),
  /** Which of the offers so far is meant, from the newest on. */
  back: fc.constantFrom(0, 0, 0, 1, 2),
});

it('[ROLE-1] [ROLE-3] there is one active commander or none, and a standing offer can be accepted, whatever is tried in whatever order', () => {
  let transfers = 0;
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60, size: 'max' }), (deeds) => {
      const room = anIncident({
        people: { ana: 'responder', bo: 'responder', dee: 'deputy', eve: 'observer', gus: 'guest' },
      });
      for (const { what, by, to, back } of deeds) {
        const before = room.state.command.commander;
        const offers = room.happened('command.offered').map(({ data }) => (data as { offer: string }).offer);
        DEEDS[what](
          (who, type, data) => {
            const asker = who === 'olga' ? OWNER : who;
            if (room.refusal(asker, type, data) === null) room.given(asker, type, data);
          },
          by === 'commander'
            ? (before ?? 'bo')
            : by === 'offered'
              ? (room.state.command.offer?.to ?? 'bo')
              : by,
          to,
          offers.at(-1 - back) ?? 'none',
        );
        holds(room);
        const after = room.state.command.commander;
        // Nobody loses command by a claim, an offer or an answer that is not theirs.
        if (before !== null && after !== before && after !== null) {
          expect(['accept', 'assume']).toContain(what);
          if (what === 'accept') transfers += 1;
        }
      }
      // The state is that of the log, also where folding starts anew.
      expect(fold(room.log)).toEqual(room.state);
    }),
    { numRuns: 300 },
  );
  expect(transfers).toBeGreaterThan(20);
});

function holds({ state }: Scenario): void {
  const { commander, offer, since, vacantSince } = state.command;
  expect((commander === null) === (since === null)).toBe(true);
  expect((commander === null) !== (vacantSince === null)).toBe(true);
  if (commander !== null) expect(state.participants[commander]?.attendance).toBe('active');
  if (offer === null) return;
  expect(offer.from).toBe(commander);
  expect(state.participants[offer.to]).toMatchObject({ attendance: 'active' });
  expect(offer.to).not.toBe(commander);
}
