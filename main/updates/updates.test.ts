import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Installer } from './installer.ts';
import { knownUpdates, type UpdatesDeps } from './updates.ts';

/** A program whose incidents, network and releases the test moves. */
function program({
  looks = true,
  installs = 'after-end',
}: {
  looks?: boolean;
  installs?: Installer['installs'];
} = {}) {
  const world = {
    open: 0 as number | null,
    release: '2.0.0' as string | null,
    isOnline: true,
    kept: looks as boolean | undefined,
    quits: 0,
    looked: 0,
    installed: [] as string[],
    /** What is under way: settled by the test, or by the signal. */
    fetch: undefined as { readonly done: () => void; readonly fail: () => void } | undefined,
    /** The system's updater takes over what was fetched. */
    prepare: async () => {},
    /** Every step that was taken towards a newer version while an incident was open, or might have been. */
    wrong: [] as string[],
  };
  const taken = (step: string) => {
    if (world.open !== 0) world.wrong.push(step);
  };
  const installer: Installer = {
    isSupported: true,
    installs,
    look: async () => {
      taken('look');
      world.looked += 1;
      if (!world.isOnline) throw new Error('no network');
      return world.release;
    },
    fetch: (signal) => {
      taken('fetch');
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const settle = (by: () => void) => () => {
        world.fetch = undefined;
        by();
      };
      world.fetch = { done: settle(resolve), fail: settle(() => reject(new Error('broken'))) };
      signal.addEventListener('abort', () => world.fetch?.fail());
      return promise;
    },
    prepare: () => world.prepare(),
    install: (after) => {
      taken('install');
      world.installed.push(after);
    },
  };
  const deps: UpdatesDeps = {
    installer,
    openIncidents: async () => world.open,
    looks: { read: () => world.kept, write: (value) => (world.kept = value) },
    isOnline: () => world.isOnline,
    quit: () => {
      world.quits += 1;
    },
  };
  return { world, updates: knownUpdates(deps) };
}

/** Lets everything that waits for nothing from outside go on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A version is fetched and waits. */
async function ready(options?: Parameters<typeof program>[0]) {
  const made = program(options);
  const looking = made.updates.look();
  await settled();
  made.world.fetch?.done();
  await looking;
  expect(made.updates.now()).toMatchObject({ stage: 'ready', version: '2.0.0' });
  return made;
}

describe('newer versions of the program', () => {
  it('[DESK-5] asks nobody until the person wants it', async () => {
    const { world, updates } = program({ looks: false });
    await updates.look();
    await updates.reconsider();
    expect(world.looked).toBe(0);
    updates.setLooks(true);
    expect(world.kept).toBe(true);
    await Promise.race([updates.look(), settled()]);
    expect(world.looked).toBe(1);
  });

  it.each([
    ['an incident is open', 1],
    ['nobody can say whether one is', null],
  ])('[DESK-5] asks and fetches nothing while %s', async (_why, open) => {
    const { world, updates } = program();
    world.open = open;
    await updates.look();
    expect([world.looked, updates.now()]).toEqual([
      0,
      expect.objectContaining({ stage: 'none', isHeld: true }),
    ]);
  });

  it('[DESK-5] asks nobody while there is no network, and complains to nobody', async () => {
    const { world, updates } = program();
    world.isOnline = false;
    await updates.look();
    expect([world.looked, updates.now().failed]).toEqual([0, false]);
  });

  it('[DESK-5] an incident that opens ends the fetching, and the last one that closes resumes it', async () => {
    const { world, updates } = program();
    const looking = updates.look();
    await settled();
    expect(updates.now().stage).toBe('fetching');
    world.open = 1;
    await updates.reconsider();
    await looking;
    expect([world.fetch, updates.now()]).toEqual([
      undefined,
      expect.objectContaining({ stage: 'found', isHeld: true, failed: false }),
    ]);
    await updates.reconsider();
    expect(world.fetch).toBeUndefined();
    world.open = 0;
    const resumed = updates.reconsider();
    await settled();
    world.fetch?.done();
    await resumed;
    expect(updates.now()).toMatchObject({ stage: 'ready', isHeld: false });
    expect(world.wrong).toEqual([]);
  });

  it('[DESK-5] is not installed while an incident is open, neither by its person nor by the end', async () => {
    const { world, updates } = await ready();
    world.open = 1;
    expect(await updates.installNow()).toBe(false);
    (await updates.lastStep())();
    expect([world.quits, world.installed]).toEqual([0, []]);
    expect(updates.now()).toMatchObject({ stage: 'ready', isHeld: true });
  });

  it('[DESK-5] an incident that opens between the press and the end keeps the old version', async () => {
    const { world, updates } = await ready();
    expect(await updates.installNow()).toBe(true);
    world.open = 1;
    (await updates.lastStep())();
    expect([world.quits, world.installed]).toEqual([1, []]);
  });

  it('[DESK-5] is put in place by the last step of the end, and started where its person pressed', async () => {
    const byEnd = await ready();
    (await byEnd.updates.lastStep())();
    expect([byEnd.world.quits, byEnd.world.installed]).toEqual([0, ['end']]);
    const pressed = await ready();
    expect(await pressed.updates.installNow()).toBe(true);
    expect(pressed.world.installed).toEqual([]);
    (await pressed.updates.lastStep())();
    expect([pressed.world.quits, pressed.world.installed]).toEqual([1, ['start']]);
  });

  it('[DESK-5] where the system ends the program, it is installed when its person presses, and not by the end', async () => {
    const { world, updates } = await ready({ installs: 'ends-program' });
    (await updates.lastStep())();
    expect(world.installed).toEqual([]);
    expect(await updates.installNow()).toBe(true);
    expect([world.quits, world.installed]).toEqual([0, ['start']]);
  });

  it('[DESK-5] an incident that opens while the system takes the version over keeps the program running', async () => {
    const { world, updates } = await ready({ installs: 'ends-program' });
    world.prepare = async () => {
      world.open = 1;
    };
    expect(await updates.installNow()).toBe(false);
    expect([world.installed, updates.now().isHeld]).toEqual([[], true]);
  });

  it('[DESK-5] a version that the system does not take over is told, and fetched again', async () => {
    const { world, updates } = await ready({ installs: 'ends-program' });
    world.prepare = async () => {
      throw new Error('the signature does not fit');
    };
    await updates.installNow();
    expect([world.installed, updates.now()]).toEqual([
      [],
      expect.objectContaining({ stage: 'found', failed: true }),
    ]);
  });

  it('[DESK-5] what does not come whole is told, and tried again at the next look', async () => {
    const { world, updates } = program();
    const looking = updates.look();
    await settled();
    world.fetch?.fail();
    await looking;
    expect(updates.now()).toMatchObject({ stage: 'found', failed: true });
    const again = updates.look();
    await settled();
    world.fetch?.done();
    await again;
    expect(updates.now()).toMatchObject({ stage: 'ready', failed: false });
  });

  it('[DESK-5] a choice that came from elsewhere holds at once, also over what is fetched', async () => {
    const { world, updates } = program();
    const looking = updates.look();
    await settled();
    world.kept = false;
    updates.reread();
    await looking;
    expect(updates.now()).toMatchObject({ looks: false, stage: 'found', failed: false });
    expect(world.fetch).toBeUndefined();
    world.kept = true;
    updates.reread();
    expect(updates.now().looks).toBe(true);
  });

  it('[DESK-5] the person who no longer wants it ends what is fetched', async () => {
    const { world, updates } = program();
    const looking = updates.look();
    await settled();
    updates.setLooks(false);
    await looking;
    expect([world.kept, updates.now()]).toEqual([
      false,
      expect.objectContaining({ looks: false, stage: 'found', failed: false }),
    ]);
    await updates.reconsider();
    expect(world.fetch).toBeUndefined();
  });

  it('[DESK-5] whatever happens in whatever order, no step is taken while an incident is open', async () => {
    const moves = fc.constantFrom(
      ...([
        'open',
        'close',
        'close',
        'close',
        'unknown',
        'look',
        'look',
        'look',
        'reconsider',
        'done',
        'done',
        'done',
      ] as const),
      ...([
        'fail',
        'install',
        'end',
        'on',
        'on',
        'on',
        'off',
        'online',
        'online',
        'offline',
        'release',
        'release',
        'none',
      ] as const),
    );
    const reached = { fetched: 0, installed: 0, held: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(moves, { minLength: 30, maxLength: 90 }),
        fc.constantFrom('after-end' as const, 'ends-program' as const),
        async (sequence, installs) => {
          const { world, updates } = program({ installs });
          for (const move of sequence) {
            switch (move) {
              case 'open':
                world.open = 1;
                // Whoever opens it is heard of: from then on nothing is under way.
                await updates.reconsider();
                expect(world.fetch).toBeUndefined();
                break;
              case 'close':
                world.open = 0;
                break;
              case 'unknown':
                world.open = null;
                break;
              case 'look':
                void updates.look();
                break;
              case 'reconsider':
                void updates.reconsider();
                break;
              case 'done':
                if (world.fetch !== undefined) reached.fetched += 1;
                world.fetch?.done();
                break;
              case 'fail':
                world.fetch?.fail();
                break;
              case 'install':
                await updates.installNow();
                break;
              case 'end':
                (await updates.lastStep())();
                break;
              case 'on':
              case 'off':
                updates.setLooks(move === 'on');
                break;
              case 'online':
              case 'offline':
                world.isOnline = move === 'online';
                break;
              case 'release':
              case 'none':
                world.release = move === 'release' ? '2.0.0' : null;
                break;
            }
            await settled();
            if (!updates.now().looks && world.fetch !== undefined) world.wrong.push('fetch, unwanted');
            if (updates.now().isHeld) reached.held += 1;
          }
          reached.installed += world.installed.length;
          expect(world.wrong).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
    // The sequences went where it matters.
    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(5);
  });
});
