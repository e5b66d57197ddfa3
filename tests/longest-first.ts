import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take most of a minute or more, the longest first: whoever begins one of them last waits for it alone. On a
 * machine that has not run them yet Vitest knows nothing but their size.
 */
const LONGEST = [
  'tests/desktop/windows',
  'tests/desktop/pages',
  'tests/faults/failing-disk',
  'tests/lan/lan',
  'tests/desktop/',
  'tests/simulation/',
  'tests/delivery/kills',
  'tests/server/process',
  'tests/backup/',
  'tests/drills/',
  'tests/package/',
  'tests/load/',
];

/** Plays the longest files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const known = LONGEST.findIndex((part) => moduleId.includes(part));
      return known === -1 ? LONGEST.length : known;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
