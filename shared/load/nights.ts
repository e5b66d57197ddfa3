import { dayAfter } from './day-range.ts';

/** The most nights that follow each other; a night is named by the day on which it began. */
export function longestRun(nights: ReadonlySet<string>): number {
  let longest = 0;
  for (const night of nights) {
    if (nights.has(dayAfter(night, -1))) continue;
    let length = 1;
    while (nights.has(dayAfter(night, length))) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
