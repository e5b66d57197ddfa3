import { inTheEnd } from '#tests/support/in-the-end.ts';
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusal } from '#shared/errors/refusal.ts';
import { boxOf, openDurableOutbox } from './durable-outbox.ts';
import type { KeptCommand, Outbox } from './outbox.ts';
import { memoryOutbox } from './outbox.ts';
import { openOutboxDatabase } from './outbox-database.ts';
import { aBrowser, note, textsIn } from './testing/browser.ts';
import { pageTimers } from './timers.ts';

const BOX = boxOf('http://room.test', 'i1', 'ana');

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ['in memory', () => memoryOutbox()],
  ['in the browser’s database', () => aBrowser().window(BOX)],
])('an outbox %s', (_, open) => {
  it('[SYNC-4] has what was given, in order, and what became of each in its place', async () => {
    const outbox = open();
    for (const text of ['first', 'second', 'third', 'fourth']) outbox.put(note(text));
    outbox.replace({ ...note('second'), sent: true });
    outbox.remove('third');
    outbox.replace({ ...note('fourth'), refused: refusal('closed') });
    outbox.replace(note('never given'));
    expect(textsIn(outbox)).toEqual(['first', 'second', 'fourth']);
    expect(outbox.list().map(({ sent }) => sent)).toEqual([false, true, false]);
    expect(outbox.list()[2]?.refused?.details?.['reason']).toBe('closed');
    expect(await outbox.claim()).toBe(true);
    outbox.release();
    outbox.stop();
  });

  it('[SYNC-5] gives the same list as long as nothing changed', () => {
    const outbox = open();
    outbox.put(note('one'));
    expect(outbox.list()).toBe(outbox.list());
    outbox.stop();
  });
});

describe('a window that is gone', () => {
  it('[SYNC-4] leaves what was given to the next one, in order, whatever the clock said', async () => {
    const browser = aBrowser();
    const outbox = browser.window(BOX);
    const times = ['2026-11-20T09:00:03.000Z', '2026-11-20T09:00:01.000Z', '2026-11-20T09:00:02.000Z'];
    for (const [at, givenAt] of times.entries()) outbox.put({ ...note(`note ${at}`), givenAt });
    await browser.keeps(BOX, 3);
    outbox.replace({ ...note('note 2'), sent: true });
    await inTheEnd(async () => expect(await browser.kept(BOX)).toHaveLength(3));
    expect(textsIn(outbox)).toEqual(['note 0', 'note 1', 'note 2']);
    browser.kill(outbox);
    const next = browser.window(BOX);
    await inTheEnd(() => expect(textsIn(next)).toEqual(['note 0', 'note 1', 'note 2']));
  });

  it('[SYNC-4] has its last word kept when it was closed in the same moment', async () => {
    const browser = aBrowser();
    const outbox = browser.window(BOX);
    outbox.put(note('before it was open'));
    outbox.stop();
    await browser.keeps(BOX, 1);
    const next = browser.window(BOX);
    await inTheEnd(() => expect(textsIn(next)).toEqual(['before it was open']));
    next.put(note('under way'));
    next.put(note('not on its way yet'));
    next.stop();
    await browser.keeps(BOX, 3);
  });

  it('[SYNC-4] leaves refusals too, until they were acknowledged', async () => {
    const browser = aBrowser();
    const outbox = browser.window(BOX);
    outbox.put({ ...note('too late'), sent: true });
    outbox.replace({ ...note('too late'), refused: refusal('closed') });
    await browser.keeps(BOX, 1);
    browser.kill(outbox);
    const next = browser.window(BOX);
    await inTheEnd(() => expect(next.list()[0]?.refused?.code).toBe('wrong_state'));
    next.remove('too late');
    await browser.keeps(BOX, 0);
  });
});

it('[SYNC-4] a person’s commands are in nobody else’s outbox, nor in another incident’s, nor on another server', async () => {
  const browser = aBrowser();
  browser.window(BOX).put(note('of Ana'));
  await browser.keeps(BOX, 1);
  for (const box of [
    boxOf('http://room.test', 'i1', 'bo'),
    boxOf('http://room.test', 'i2', 'ana'),
    boxOf('http://other.test', 'i1', 'ana'),
  ]) {
    const outbox = browser.window(box);
    await outbox.claim();
    expect(outbox.list()).toEqual([]);
  }
});

describe('two windows of one person', () => {
  it('[SYNC-4] have one outbox, in the order in which it was given, wherever', async () => {
    const browser = aBrowser();
    const [one, two] = [browser.window(BOX), browser.window(BOX)];
    await Promise.all([one.claim(), two.claim()]);
    for (let n = 0; n < 10; n++) {
      (n % 2 === 0 ? one : two).put(note(`${n}`));
      await browser.keeps(BOX, n + 1);
    }
    const all = Array.from({ length: 10 }, (_, n) => `${n}`);
    await inTheEnd(() => expect([textsIn(one), textsIn(two)]).toEqual([all, all]));
    two.remove('3');
    await inTheEnd(() => expect(textsIn(one)).not.toContain('3'));
  });

  it('[SYNC-4] see the same order also of what was given in both at once', async () => {
    const browser = aBrowser();
    const [one, two] = [browser.window(BOX), browser.window(BOX)];
    await Promise.all([one.claim(), two.claim()]);
    for (let n = 0; n < 10; n++) (n % 2 === 0 ? one : two).put(note(`${n}`));
    await browser.keeps(BOX, 10);
    await inTheEnd(() => expect(textsIn(one)).toHaveLength(10));
    await inTheEnd(() => expect(textsIn(two)).toEqual(textsIn(one)));
    const ofOne = textsIn(one).filter((text) => Number(text) % 2 === 0);
    expect(ofOne).toEqual(['0', '2', '4', '6', '8']);
  });

  it('[SYNC-4] never both have the right to send; who gets it knows what the other kept', async () => {
    const browser = aBrowser();
    const [one, two] = [browser.window(BOX), browser.window(BOX)];
    expect(await one.claim()).toBe(true);
    expect(await two.claim()).toBe(false);
    one.put(note('first'));
    await browser.keeps(BOX, 1);
    one.release();
    await inTheEnd(async () => expect(await two.claim()).toBe(true));
    expect(textsIn(two)).toEqual(['first']);
    expect(await one.claim()).toBe(false);
  });

  it('[SYNC-4] take over from each other when one is killed, and when its clock was set back', async () => {
    const browser = aBrowser();
    const one = browser.window(BOX);
    await one.claim();
    browser.kill(one);
    const two = browser.window(BOX);
    expect(await two.claim()).toBe(false);
    browser.pass(3_001);
    expect(await two.claim()).toBe(true);
    browser.kill(two);
    browser.pass(-3_600_000);
    expect(await browser.window(BOX).claim()).toBe(true);
  });

  it('[SYNC-4] do not bring back what the other has settled', async () => {
    const browser = aBrowser();
    const [one, two] = [browser.window(BOX), browser.window(BOX)];
    one.put(note('once'));
    await inTheEnd(() => expect(textsIn(two)).toEqual(['once']));
    one.remove('once');
    two.replace({ ...note('once'), sent: true });
    await browser.keeps(BOX, 0);
    await inTheEnd(() => expect(textsIn(two)).toEqual([]));
  });
});

describe('a browser that keeps nothing', () => {
  it('[SYNC-4] is worked with all the same, and said so', async () => {
    const { outbox } = bare(undefined);
    outbox.put(note('in memory'));
    expect(await outbox.claim()).toBe(true);
    expect(textsIn(outbox)).toEqual(['in memory']);
    expect(outbox.problem()).toBe('unavailable');
  });

  it('[SYNC-4] keeps what was given on a full disk in memory, in order, and on the disk once there is room', async () => {
    const browser = aBrowser();
    const outbox = browser.window(BOX);
    outbox.put(note('one'));
    await browser.keeps(BOX, 1);
    const told = vi.fn();
    outbox.watch(told);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    outbox.put(note('two'));
    outbox.put(note('three'));
    await inTheEnd(() => expect(outbox.problem()).toBe('full'));
    expect(told).toHaveBeenCalled();
    expect(textsIn(outbox)).toEqual(['one', 'two', 'three']);
    // What was sent makes room, also while nothing can be added.
    outbox.remove('one');
    await browser.keeps(BOX, 0);
    full.mockRestore();
    await browser.keeps(BOX, 2);
    await inTheEnd(() => expect(outbox.problem()).toBeNull());
    browser.kill(outbox);
    const next = browser.window(BOX);
    await inTheEnd(() => expect(textsIn(next)).toEqual(['two', 'three']));
  });

  it('[SYNC-4] waits for a window with an older form of the storage, and says so meanwhile', async () => {
    const factory = new IDBFactory();
    const older = await opened(factory.open('quarterdeck', 1), (database) =>
      database.createObjectStore('old'),
    );
    const newer = { open: (name: string) => factory.open(name, 2) } as unknown as IDBFactory;
    const { outbox } = bare(newer);
    outbox.put(note('patience'));
    await inTheEnd(() => expect(outbox.problem()).toBe('blocked'));
    expect(textsIn(outbox)).toEqual(['patience']);
    older.close();
    await inTheEnd(() => expect(outbox.problem()).toBeNull());
    expect(textsIn(outbox)).toEqual(['patience']);
  });

  it('[SYNC-4] makes way for a window with a newer form, and goes on in memory', async () => {
    const factory = new IDBFactory();
    const { outbox } = bare(factory);
    await outbox.claim();
    const newer = await opened(factory.open('quarterdeck', 2));
    expect(outbox.problem()).toBe('outdated');
    outbox.put(note('in memory'));
    expect(await outbox.claim()).toBe(true);
    expect(textsIn(outbox)).toEqual(['in memory']);
    newer.close();
  });

  it('[SYNC-4] leaves a write that failed in the middle undone', async () => {
    const factory = new IDBFactory();
    const closed = () => undefined;
    const database = await openOutboxDatabase({ factory, blocked: closed, closed });
    const add = (command: KeptCommand) => new Map([[command.id, { do: 'add', command }]] as const);
    await database.write(BOX, add(note('before')));
    const put = IDBObjectStore.prototype.put;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      calls += 1;
      if (calls === 2) throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, value);
    });
    const both = new Map([...add(note('a')), ...add(note('b'))]);
    await expect(database.write(BOX, both)).rejects.toThrow('no room');
    expect((await database.read(BOX)).map(({ command }) => command.id)).toEqual(['before']);
  });
});

function bare(factory: IDBFactory | undefined): { readonly outbox: Outbox } {
  const neighbours = { tell: () => undefined, listen: () => undefined, stop: () => undefined };
  const outbox = openDurableOutbox({
    factory: factory as globalThis.IDBFactory | undefined,
    box: BOX,
    holder: 'this window',
    neighbours,
    now: () => 0,
    timers: pageTimers,
  });
  return { outbox };
}

function opened(
  request: IDBOpenDBRequest,
  upgrade: (database: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
