import { describe, expect, it } from 'vitest';
import { type Attention, NO_ATTENTION } from '#shared/desktop/attention.ts';
import { countOpenIncidents } from './open-incidents.ts';

const ONE: Attention = {
  ...NO_ATTENTION,
  isKnown: true,
  incidents: [
    { incident: 'i1', key: 'INC-1', title: 'Checkout fails', severity: 'SEV1', isDrill: false, minutes: 5 },
  ],
};

async function counted(is: { own: number | null; attention: Attention; isHome: boolean }) {
  const rings: (() => void)[] = [];
  const known = { ...is };
  const open = countOpenIncidents({
    server: { openIncidents: async () => known.own },
    attention: { now: () => known.attention },
    isHome: () => known.isHome,
    later: (_ms, run) => {
      rings.push(run);
      return () => rings.splice(rings.indexOf(run), 1);
    },
  });
  await settled();
  return { open, known, rings };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('how many incidents are open', () => {
  it('[DESK-2] what the end would stop is what the cockpit at home knows', async () => {
    const { open, known } = await counted({ own: 0, attention: ONE, isHome: true });
    expect(open.here()).toBe(1);
    known.attention = { ...ONE, incidents: [] };
    expect(open.here()).toBe(0);
  });

  it('[DESK-2] one that its person here does not see is stopped by the end, too', async () => {
    const { open } = await counted({ own: 2, attention: { ...ONE, incidents: [] }, isHome: true });
    expect(open.here()).toBe(2);
  });

  it('[DESK-2] where nobody is signed in, and while the windows are elsewhere, it is what the own server said', async () => {
    const { open, known, rings } = await counted({ own: 2, attention: NO_ATTENTION, isHome: true });
    expect(open.here()).toBe(2);
    known.isHome = false;
    known.attention = ONE;
    known.own = 0;
    rings.pop()?.();
    await settled();
    // The incident of the other server goes on without this program.
    expect(open.here()).toBe(0);
    known.own = null;
    rings.pop()?.();
    await settled();
    expect(open.here()).toBe(0);
  });

  it('[DESK-5] for an update both servers count, and what cannot be told is no zero', async () => {
    const { open, known } = await counted({ own: 0, attention: { ...ONE, incidents: [] }, isHome: false });
    expect(await open.everywhere()).toBe(0);
    known.attention = ONE;
    known.own = 1;
    expect(await open.everywhere()).toBe(2);
    known.attention = NO_ATTENTION;
    expect(await open.everywhere()).toBeNull();
    known.own = null;
    known.isHome = true;
    expect(await open.everywhere()).toBeNull();
  });

  it('[DESK-2] it asks on until it is stopped', async () => {
    const { open, rings } = await counted({ own: 0, attention: NO_ATTENTION, isHome: true });
    expect(rings).toHaveLength(1);
    open.stop();
    expect(rings).toHaveLength(0);
  });
});
