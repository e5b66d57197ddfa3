import type { Model, Prediction } from '#shared/fatigue/three-process.ts';
import { toInstant } from '#shared/time/instant.ts';

const COLUMNS = ['S', 'C', 'U', 'W', 'KSS_ingre5c', 'KSS_ingre5c_p90', 'P_KSS_ge7', 'P_KSS_ge7_p90'];

/** The lines of the table: a header, and a row for each of these moments. */
export function* tableOf(model: Model, moments: Iterable<number>): Generator<string> {
  yield `datetime,awake,${COLUMNS.join(',')}\n`;
  for (const ms of moments) {
    const prediction = model(toInstant(ms));
    const numbers = numbersOf(prediction).map(tenDigits).join(',');
    yield `${timeText(ms)},${prediction.awake ? 1 : 0},${numbers}\n`;
  }
}

/** In the order of the columns. */
function numbersOf({ s, c, u, w, kss, kssP90, chance, chanceP90 }: Prediction): readonly number[] {
  return [s, c, u, w, kss, kssP90, chance, chanceP90];
}

/** Ten digits after the point, and never a minus before nothing. */
function tenDigits(value: number): string {
  return value.toFixed(10).replace(/^-(?=0\.0+$)/, '');
}

/** In UTC and to the second, as in the published vectors; milliseconds only where there are any. */
function timeText(ms: number): string {
  return toInstant(ms).replace('.000Z', 'Z');
}
