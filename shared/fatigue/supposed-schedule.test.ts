import { describe, expect, it } from 'vitest';
import { type Supposing, supposedSchedule, type Told } from './supposed-schedule.ts';
import { reasonOf, taken } from './testing/taken.ts';

const NOW = '2026-01-08T14:00:00.000Z';
const NOTHING: Told = { zone: 'UTC', sleep: [], awake: [] };

function span(from: string, to: string) {
  return { from: `2026-01-${from}:00.000Z`, to: `2026-01-${to}:00.000Z` };
}

/** The sleep from the last night on, and what of it is assumed. */
function lastNights(told: Partial<Told>, asked: Partial<Supposing> = {}) {
  const { schedule, assumed } = taken(
    supposedSchedule({ ...NOTHING, ...told }, { now: NOW, until: '2026-01-09T12:00:00.000Z', ...asked }),
  );
  const recent = ({ to }: { readonly to: string }) => to > '2026-01-07T12:00:00.000Z';
  return { sleep: schedule.sleep.filter(recent), assumed: assumed.filter(recent) };
}

const [LAST_NIGHT, TONIGHT] = [span('07T23:00', '08T07:00'), span('08T23:00', '09T07:00')];

describe('a schedule of what was told', () => {
  it('[FAT-3] assumes the night from 23 to 7 at home, seven nights back, and says so', () => {
    const { schedule, assumed } = taken(
      supposedSchedule({ ...NOTHING, zone: 'Asia/Tokyo' }, { now: NOW, until: NOW }),
    );
    // 23:00 in Tokyo is now: tonight begins.
    expect(assumed).toHaveLength(8);
    expect(assumed).toEqual(schedule.sleep);
    expect(assumed[0]).toEqual(span('01T14:00', '01T22:00'));
    expect(schedule.start).toBe('2026-01-01T14:00:00.000Z');
  });

  it('[FAT-3] takes a report in place of the night that it lies in, also a short one', () => {
    const told = span('08T02:00', '08T03:30');
    expect(lastNights({ sleep: [told] })).toEqual({ sleep: [told, TONIGHT], assumed: [TONIGHT] });
  });

  it('[FAT-3] takes the sleep of a morning for the night, and a nap for a nap', () => {
    const day = span('08T07:30', '08T13:00');
    expect(lastNights({ sleep: [day] })).toEqual({ sleep: [day, TONIGHT], assumed: [TONIGHT] });
    const nap = span('08T12:30', '08T13:00');
    expect(lastNights({ sleep: [nap] }).sleep).toEqual([LAST_NIGHT, nap, TONIGHT]);
  });

  it('[FAT-3] assumes no sleep while somebody is known to be awake', () => {
    const awake = [span('07T20:00', '08T01:00'), span('08T02:30', '08T03:00'), span('08T03:30', '08T04:00')];
    expect(lastNights({ awake }).assumed).toEqual([
      span('08T01:00', '08T02:30'),
      span('08T04:00', '08T07:00'),
      TONIGHT,
    ]);
  });

  it('[FAT-3] keeps who is awake now awake to the proposed end, or until the next night', () => {
    expect(lastNights({}, { awakeUntil: '2026-01-09T02:00:00.000Z' }).assumed).toEqual([
      LAST_NIGHT,
      span('09T02:00', '09T07:00'),
    ]);
    const now = '2026-01-08T03:00:00.000Z';
    expect(lastNights({}, { now, awakeUntil: 'next-night' }).assumed).toEqual([
      span('07T23:00', '08T03:00'),
      TONIGHT,
    ]);
    expect(lastNights({}, { now }).assumed).toEqual([LAST_NIGHT, TONIGHT]);
  });

  it('[FAT-3] of somebody who was awake all week begins awake', () => {
    const awake = [{ from: '2025-12-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' }];
    const { schedule } = taken(supposedSchedule({ ...NOTHING, awake }, { now: NOW, until: NOW }));
    expect(schedule).toMatchObject({ startsAwake: true, sleep: [], start: '2026-01-01T12:00:00.000Z' });
  });

  it('[FAT-3] keeps the night where the clocks skip its beginning, or a whole day', () => {
    // In Nuuk the clock goes from 23:00 to midnight.
    const nuuk = taken(
      supposedSchedule(
        { ...NOTHING, zone: 'America/Nuuk' },
        { now: '2026-03-29T12:00:00Z', until: '2026-03-29T12:00:00Z' },
      ),
    );
    expect(nuuk.assumed.at(-1)).toEqual({ from: '2026-03-29T01:00:00.000Z', to: '2026-03-29T08:00:00.000Z' });
    const apia = supposedSchedule(
      { ...NOTHING, zone: 'Pacific/Apia' },
      { now: '2012-01-02T00:00:00Z', until: '2012-01-02T00:00:00Z' },
    );
    const hours = taken(apia).assumed.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 3_600_000);
    expect(new Set(hours)).toEqual(new Set([8]));
  });

  it.each<readonly [string, Partial<Told>]>([
    ['sleep_in_future', { sleep: [span('08T13:00', '08T14:01')] }],
    ['sleep_overlaps', { sleep: [span('08T01:00', '08T05:00'), span('08T04:00', '08T06:00')] }],
    ['sleep_too_long', { sleep: [span('06T01:00', '07T07:00')] }],
    ['zone_unknown', { zone: 'UTC+9' }],
  ])('[FAT-3] is refused as %s', (reason, told) => {
    expect(reasonOf(supposedSchedule({ ...NOTHING, ...told }, { now: NOW, until: NOW }))).toBe(reason);
  });
});
