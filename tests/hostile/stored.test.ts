import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { fold } from '#shared/incident/evolve.ts';
import { initialState } from '#shared/incident/state.ts';
import { append, type Body, events } from '#tests/contract/sealed-log.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** Events of no version that anybody knows, with any JSON in them: lone surrogates, `__proto__`, -0 and all. */
const unknown: fc.Arbitrary<Body> = fc.record({
  type: fc.constantFrom('task.teleported', '__proto__', 'constructor', 'toString', 'note.added.v9', ''),
  data: fc
    .jsonValue({ stringUnit: 'binary' })
    .chain((value) =>
      fc.constantFrom<unknown>(
        value,
        { text: '\ud800', more: value },
        JSON.parse('{"__proto__":{"polluted":true},"constructor":null}'),
        ['\udc00\u0000\u001b', value],
      ),
    )
    .map((value) => JSON.parse(JSON.stringify(value)) as unknown),
});

test('[LOG-6] what nobody knows is kept as it was written, in memory and in the file, and folds to nothing', () => {
  const folder = temporaryFolder();
  let incident = 0;
  const written = new Map<string, string>();
  const { db, close } = openDatabase(folder);
  fc.assert(
    fc.property(fc.array(unknown, { minLength: 1, maxLength: 8 }), (bodies) => {
      incident += 1;
      const name = `i${incident}`;
      const log = events(name, { seq: 0, hash: '' }, bodies);
      const expected = JSON.stringify(log.map(({ event }) => event.data));
      for (const store of [memoryStore(), sqliteStore(db)]) {
        store.append([append(name, `QD-${incident}`, { seq: 0, hash: '' }, { events: log })]);
        const read = store.read(name, 0, 100);
        expect(JSON.stringify(read.map(({ data }) => data))).toBe(expected);
        expect(store.verify(name)).toMatchObject({ ok: true });
        expect(fold(read)).toEqual({ ...initialState(), seq: bodies.length });
      }
      written.set(name, expected);
    }),
    { numRuns: 100 },
  );
  close();
  const again = openDatabase(folder);
  const store = sqliteStore(again.db);
  for (const [name, expected] of written)
    expect(JSON.stringify(store.read(name, 0, 100).map(({ data }) => data))).toBe(expected);
  again.close();
  expect('polluted' in {}).toBe(false);
});
