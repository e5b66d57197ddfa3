import type { LogisticsEvents } from '#shared/incident/logistics/events.ts';
import type { PlannedShift, ShiftEvents } from '#shared/incident/shifts/events.ts';
import type { Seat } from '#shared/shifts/seat.ts';
import { nameIn, type Phrase, type Reading, type Sentences } from './phrase.ts';

export const shiftSentences: Sentences<ShiftEvents> = {
  'shift.planned': ({ shifts, removed }, reading) => planned(shifts, removed.length, reading),
  'shift.confirmed': ({ participant, as, points, reason }, reading) => ({
    key: participant === reading.event.actor.id ? `shift.${as}` : `shift.${as}For`,
    values: { name: nameIn(reading, participant), count: points.length },
    quote: reason,
  }),
  'shift.started': (data, reading) => ({
    key: data.participant === reading.event.actor.id ? 'shift.started' : 'shift.startedFor',
    values: { name: nameIn(reading, data.participant), ...seatValues(data, reading) },
    terms: seatTerms(data),
  }),
  'shift.handed_over': (data, reading) => ({
    key: 'shift.handedOver',
    subject: nameIn(reading, data.to),
    values: { from: nameIn(reading, data.from), ...seatValues(data, reading) },
    terms: seatTerms(data),
  }),
  'shift.ended': ({ participant, reason, ...seat }, reading) => ({
    key: participant === reading.event.actor.id ? 'shift.ended' : 'shift.endedFor',
    values: { name: nameIn(reading, participant), ...seatValues(seat, reading) },
    terms: seatTerms(seat),
    quote: reason,
  }),
};

export const logisticsSentences: Sentences<LogisticsEvents> = {
  'logistics.asked': ({ kind, count, text, assignee }, reading) => ({
    key: assignee === null ? 'logistics.asked' : 'logistics.askedOf',
    values: { count, name: assignee === null ? '' : nameIn(reading, assignee) },
    terms: { kind: `app:logistics.${kind}` },
    quote: text,
  }),
  'logistics.delegated': ({ request, assignee }, reading) => ({
    ...about(request, reading),
    key: 'logistics.delegated',
    values: { name: nameIn(reading, assignee) },
  }),
  'logistics.arranged': ({ request, text }, reading) => ({
    ...about(request, reading),
    key: 'logistics.arranged',
    quote: text,
  }),
  'logistics.finished': ({ request }, reading) => ({ ...about(request, reading), key: 'logistics.finished' }),
  'logistics.withdrawn': ({ request, reason }, reading) => ({
    ...about(request, reading),
    key: 'logistics.withdrawn',
    quote: reason,
  }),
};

/** One line of a plan says who and when; of many, the plan itself tells. */
function planned(shifts: readonly PlannedShift[], removed: number, reading: Reading): Phrase {
  const [only] = shifts;
  if (only !== undefined && shifts.length === 1 && removed === 0)
    return {
      key: 'shift.plannedOne',
      values: { name: nameIn(reading, only.person), ...seatValues(only, reading) },
      terms: seatTerms(only),
      times: { from: only.from, to: only.to },
    };
  const people = new Set(shifts.map(({ person }) => person)).size;
  if (shifts.length === 0) return { key: 'shift.removed', values: { count: removed } };
  return { key: 'shift.planned', values: { count: shifts.length, people } };
}

function seatValues({ team, slot }: Seat, { state }: Reading) {
  const of = team === null ? '' : (state.teams[team]?.name ?? '');
  // With the blank before it, so that a seat without more to say leaves none.
  return { seat: of !== '' ? ` ${of}` : slot > 1 ? ` ${slot}` : '' };
}

function seatTerms({ role }: Seat) {
  return { role: `app:roles.${role}` };
}

function about(request: string, { state }: Reading): Pick<Phrase, 'terms' | 'quote'> {
  const known = state.logistics[request];
  return { terms: { kind: `app:logistics.${known?.kind ?? 'other'}` }, quote: known?.text ?? null };
}
