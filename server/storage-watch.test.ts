import { expect, it } from 'vitest';
import { memoryAccessStore } from '#server/store/memory/access-store.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { watchStorage } from './storage-watch.ts';
import { memoryDeliveryStore } from './store/sqlite/delivery-store.ts';
import { StorageError } from './store/storage-error.ts';

/** A store whose disk can be made to fail. */
function onADisk() {
  const clock = testClock();
  const disk = { full: false, damaged: false, probes: 0 };
  const failing = () => {
    if (disk.damaged) throw new Error('disk damaged');
    if (disk.full) throw new Error('disk full');
  };
  const store = {
    ...memoryStore(),
    append: () => {
      failing();
      return [];
    },
    probe: () => {
      disk.probes += 1;
      failing();
    },
  };
  const access = { ...memoryAccessStore(), setSecret: failing };
  const isFault = (error: unknown) => error instanceof Error && error.message.startsWith('disk ');
  const isDamage = (error: unknown) => error instanceof Error && error.message === 'disk damaged';
  const watched = watchStorage({
    store,
    access,
    deliveries: memoryDeliveryStore(),
    clock,
    isFault,
    isDamage,
  });
  const told: string[] = [];
  watched.watch.subscribe(({ storage }) => told.push(storage));
  return { clock, disk, told, ...watched };
}

it('[LOG-2 FAT-3] what is kept beside the record is watched as it is, and its damage is not the record’s', async () => {
  const { disk, watch } = onADisk();
  const beside = watch.beside({
    write: () => {
      if (disk.damaged) throw new Error('disk damaged');
      if (disk.full) throw new Error('disk full');
    },
  });
  disk.damaged = true;
  expect(() => beside.write()).toThrow(StorageError);
  expect(watch.state()).toMatchObject({ storage: 'ok' });
  expect(watch.state().damagedSince).toBeUndefined();
  Object.assign(disk, { damaged: false, full: true });
  expect(() => beside.write()).toThrow(StorageError);
  expect(watch.state().storage).toBe('unavailable');
});

it('[LOG-2] a disk that fails is told once, tried again by itself, and told again when it works', async () => {
  const { clock, disk, told, store, watch } = onADisk();
  disk.full = true;
  const began = clock.now();
  expect(() => store.append([])).toThrow(StorageError);
  expect(() => store.append([])).toThrow(StorageError);
  expect(watch.state()).toEqual({ storage: 'unavailable', since: began });
  await clock.advance(3_000);
  expect(disk.probes).toBe(3);
  expect(told).toEqual(['unavailable']);
  disk.full = false;
  await clock.advance(1_000);
  expect(watch.state().storage).toBe('ok');
  expect(told).toEqual(['unavailable', 'ok']);
  expect(clock.waiting()).toBe(0);
});

it('[LOG-2] one that is full again at once is believed less and less soon', async () => {
  const { clock, disk, told, access } = onADisk();
  const fillUp = () => {
    disk.full = true;
    expect(() => access.setSecret('a', 'b')).toThrow(StorageError);
    disk.full = false;
  };
  fillUp();
  for (const seconds of [1, 2, 4, 8, 16, 16]) {
    const before = told.length;
    await clock.advance(seconds * 1_000 - 1);
    expect(told.length).toBe(before);
    await clock.advance(1);
    expect(told.at(-1)).toBe('ok');
    fillUp();
  }
  await clock.advance(16_000 + 31_000);
  fillUp();
  await clock.advance(1_000);
  expect(told.at(-1)).toBe('ok');
});

it('[LOG-2] a mistake in what was asked says nothing about the disk', () => {
  const { told, access } = onADisk();
  const broken = { ...access, person: access.person };
  expect(() =>
    broken.together(() => {
      throw new TypeError('a mistake');
    }),
  ).toThrow(TypeError);
  expect(told).toEqual([]);
});

it('[LOG-3] damage is told once, by whoever meets it, and stays until a check finds none', async () => {
  const { clock, disk, store, watch } = onADisk();
  const told: unknown[] = [];
  watch.subscribe((state) => told.push(state));
  const began = clock.now();
  disk.damaged = true;
  expect(() => store.append([])).toThrow(StorageError);
  expect(() => store.append([])).toThrow(StorageError);
  const damaged = { storage: 'ok', since: began, damagedSince: began };
  expect(told).toEqual([damaged]);
  disk.damaged = false;
  await clock.advance(60_000);
  expect(disk.probes).toBe(0);
  expect(watch.state()).toEqual(damaged);
  watch.checked(true);
  disk.full = true;
  expect(() => store.append([])).toThrow(StorageError);
  expect(watch.state()).toEqual({ storage: 'unavailable', since: clock.now(), damagedSince: began });
  watch.checked(false);
  watch.checked(false);
  expect(told).toHaveLength(3);
  expect(watch.state()).toEqual({ storage: 'unavailable', since: clock.now() });
});
