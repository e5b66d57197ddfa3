import { setImmediate } from 'node:timers/promises';
import { act, cleanup, configure, getConfig } from '@testing-library/react';
import { afterEach } from 'vitest';

/** An answer, what React schedules for it, and the effects of that. */
const TURNS = 3;

const { asyncWrapper } = getConfig();

configure({
  // What a person waits for comes in its own time, also on two busy cores.
  asyncUtilTimeout: 10_000,
  // Testing Library ends a press after a timer of no length, and React draws in a turn of its own: which of the two
  // comes first is by chance, on a busy machine. Here what answers at once is on the page when the press is over.
  asyncWrapper: async (work) => {
    const result = await asyncWrapper(work);
    await act(async () => {
      for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
    });
    return result;
  },
});

// Testing Library cleans up by itself only where test functions are globals; here they are imported.
afterEach(cleanup);
