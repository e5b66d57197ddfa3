import type { LogisticsEvents } from '#shared/incident/logistics/events.ts';
import type { ShiftEvents } from '#shared/incident/shifts/events.ts';

const AT = '2026-11-20T10:00:00.000Z';
const SEAT = { role: 'deputy', team: null, slot: 1 } as const;

type Samples<Events> = { readonly [Type in keyof Events]: readonly Events[Type][] };

/** Events of every type about shifts, in every form that has a sentence of its own. */
export const SHIFT_SAMPLES: Samples<ShiftEvents> = {
  'shift.planned': [
    { shifts: [{ id: 's', ...SEAT, person: 'bo', from: AT, to: AT }], removed: [] },
    {
      shifts: ['s', 'u'].map((id) => ({ id, ...SEAT, person: 'bo', from: AT, to: AT })),
      removed: ['v'],
    },
    { shifts: [], removed: ['v', 'w'] },
  ],
  'shift.confirmed': (['leaving', 'coming'] as const).flatMap((as) => [
    { shift: 's', participant: 'ana', as, points: ['situation'], reason: null },
    { shift: 's', participant: 'bo', as, points: [], reason: 'asleep' },
  ]),
  'shift.started': [
    { shift: 's', participant: 'ana', seated: true, ...SEAT },
    { shift: 's', participant: 'bo', seated: false, ...SEAT },
  ],
  'shift.handed_over': [{ shift: 's', from: 'ana', to: 'bo', ...SEAT }],
  'shift.ended': [
    { shift: 's', participant: 'ana', reason: null, ...SEAT },
    { shift: 's', participant: 'bo', reason: 'too tired', ...SEAT },
  ],
};

/** The same about what people need. */
export const LOGISTICS_SAMPLES: Samples<LogisticsEvents> = {
  'logistics.asked': [
    { request: 'r', kind: 'meals', text: 'Pizza', count: 8, neededAt: AT, assignee: null },
    { request: 'r', kind: 'beds', text: 'Hotel', count: 1, neededAt: null, assignee: 'bo' },
  ],
  'logistics.delegated': [{ request: 'r', assignee: 'bo', from: null }],
  'logistics.arranged': [{ request: 'r', text: 'ordered' }],
  'logistics.finished': [{ request: 'r' }],
  'logistics.withdrawn': [{ request: 'r', reason: 'not needed' }],
};
