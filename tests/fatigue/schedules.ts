import type { Schedule } from '#shared/fatigue/schedule.ts';
import type { Sleep } from '#shared/fatigue/sleep.ts';

/** The schedules of the vectors in tests/data/fatigue, by file. */
export const VECTOR_SCHEDULES: Readonly<Record<string, Schedule>> = {
  tpm_A_normal_23_07: scheduleOf(nights('2026-01-01', 7, '23:00', 8)),
  tpm_B_woken_0300_after_3h: scheduleOf([
    ...nights('2026-01-01', 6, '23:00', 8),
    { from: '2026-01-08T00:00:00Z', to: '2026-01-08T03:00:00Z' },
  ]),
  tpm_C_36h_awake: scheduleOf(nights('2026-01-01', 7, '23:00', 8)),
  tpm_F_fips_vignette_7h30: {
    start: '2018-05-01T07:00:00Z',
    startsAwake: true,
    sleep: nights('2018-05-01', 6, '23:00', 7.5),
    zone: 'UTC',
  },
};

function scheduleOf(sleep: readonly Sleep[]): Schedule {
  return { start: sleep[0]?.from ?? '', startsAwake: false, sleep, zone: 'UTC' };
}

function nights(firstDay: string, count: number, bedtime: string, hours: number): Sleep[] {
  return Array.from({ length: count }, (_, night) => {
    const from = Date.parse(`${firstDay}T${bedtime}:00Z`) + night * 86_400_000;
    return { from: new Date(from).toISOString(), to: new Date(from + hours * 3_600_000).toISOString() };
  });
}
