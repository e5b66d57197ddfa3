import { describe, expect, it } from 'vitest';
import { type Model, type Prediction, threeProcess } from '#shared/fatigue/three-process.ts';
import { VECTOR_SCHEDULES } from './schedules.ts';
import { vectors } from './vectors.ts';

const TOLERANCE = 1e-6;

const COLUMNS: Readonly<Record<string, (prediction: Prediction) => number>> = {
  awake: ({ awake }) => Number(awake),
  hours_in_state: ({ hoursInState }) => hoursInState,
  S: ({ s }) => s,
  C: ({ c }) => c,
  U: ({ u }) => u,
  W: ({ w }) => w,
  // The oracle's own transfer: it checks that the parts belong together.
  KSS_fips: ({ s, c, u, w }) => 10.6 - 0.6 * (s + c + u + w),
  KSS_ingre5c: ({ kss }) => kss,
  KSS_ingre5c_p90: ({ kssP90 }) => kssP90,
  P_KSS_ge7: ({ chance }) => chance,
  P_KSS_ge7_p90: ({ chanceP90 }) => chanceP90,
};

describe('the Three-Process Model', () => {
  it.each(Object.keys(VECTOR_SCHEDULES))('[FAT-3] agrees with FIPS on every row of %s', (file) => {
    const model = modelOf(file);
    const rows = vectors(file);
    expect(rows.length).toBeGreaterThan(600);
    expect(rows.flatMap((row) => differences(row, model))).toEqual([]);
  });

  it('[FAT-3] agrees with FIPS at every checkpoint', () => {
    const rows = vectors('checkpoints_tpm');
    const files = Object.keys(VECTOR_SCHEDULES);
    expect(rows).toHaveLength(44);
    const found = rows.flatMap((row) =>
      differences(row, modelOf(files.find((file) => file === `tpm_${row['scenario']}`) ?? '')),
    );
    expect(found).toEqual([]);
  });
});

function modelOf(file: string): Model {
  const schedule = VECTOR_SCHEDULES[file];
  const model = schedule === undefined ? undefined : threeProcess(schedule);
  if (model?.ok !== true) throw new Error(`No schedule for “${file}”.`);
  return model.value;
}

function differences(row: Record<string, string>, model: Model): string[] {
  const at = row['datetime'] ?? '';
  const prediction = model(at);
  return Object.entries(COLUMNS)
    .filter(([column, value]) => !(Math.abs(value(prediction) - Number(row[column])) <= TOLERANCE))
    .map(([column, value]) => `${at} ${column}: ${value(prediction)}, not ${row[column]}`);
}
