import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ERASED, type Store } from '#server/store/store.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import { initialState } from '#shared/incident/state.ts';
import { append, events, note, summary } from './sealed-log.ts';

const START = { seq: 0, hash: '' };
const ALL = Number.MAX_SAFE_INTEGER;

/** What every store promises. `open` makes an empty one. */
export function storeContract(open: () => Store): void {
  /** A store in which the incident "a" has some notes. */
  function withNotes(...texts: readonly string[]): Store {
    const store = open();
    const made = events('a', START, texts.map(note));
    expect(store.append([append('a', 'QD-1', START, { events: made })])).toEqual([{ ok: true }]);
    return store;
  }

  test('[LOG-1] a log begins at seq 1, and what is read is what was appended, in order', () => {
    const store = open();
    expect(store.head('a')).toEqual(START);
    expect(store.read('a', 0, ALL)).toEqual([]);
    const made = events('a', START, [note('one'), note('two'), note('three')]);
    store.append([append('a', 'QD-1', START, { events: made })]);
    const written = made.map(({ event }) => event);
    expect(store.read('a', 0, ALL)).toEqual(written);
    expect(store.read('a', 1, 1)).toEqual([written[1]]);
    expect(store.head('a')).toEqual({ seq: 3, hash: written[2]?.hash });
    expect(store.eventById('a', 'a-2.0')).toEqual(written[1]);
    expect(store.eventById('b', 'a-2.0')).toBeUndefined();
  });

  test('[LOG-1] an append on an older head stores nothing and names the head; the others of its batch commit', () => {
    const store = withNotes('one');
    const results = store.append([
      append('a', 'QD-1', START, { events: events('a', START, [note('late')]), signals: ['late'] }),
      append('b', 'QD-2', START, { events: events('b', START, [note('in time')]) }),
    ]);
    expect(results).toEqual([{ ok: false, reason: 'moved', head: store.head('a') }, { ok: true }]);
    expect(store.head('a').seq).toBe(1);
    expect(store.head('b').seq).toBe(1);
    expect(store.openBySignal('late')).toBeUndefined();
  });

  test('[LOG-1] two appends to one log in a batch: the second is on an older head', () => {
    const store = open();
    const made = events('a', START, [note('one')]);
    const results = store.append([
      append('a', 'QD-1', START, { events: made }),
      append('a', 'QD-1', START, { events: made }),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(store.head('a').seq).toBe(1);
  });

  test('[LOG-6] data of any shape is kept byte for byte, and the chain over it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (data, words) => {
        const store = open();
        const made = events('a', START, [{ type: 'from.the-future', data }, note(words)]);
        store.append([append('a', 'QD-1', START, { events: made })]);
        const texts = store.read('a', 0, ALL).map((event) => JSON.stringify(event.data));
        expect(texts).toEqual(made.map(({ text }) => text));
        expect(store.verify('a')).toEqual({ ok: true, head: store.head('a') });
      }),
      { numRuns: 50 },
    );
  });

  test('[SYNC-1] an answer is remembered as it was given first', () => {
    const store = withNotes('one');
    const done = { command: 'c1', body: 'x', outcome: { ok: true, seq: 1, events: 1 } } as const;
    const refused = { command: 'c2', body: 'y', outcome: { ok: false, error: refusal('closed') } } as const;
    const head = store.head('a');
    store.append([append('a', 'QD-1', head, { answers: [done, refused] })]);
    store.append([append('a', 'QD-1', head, { answers: [{ ...refused, command: 'c1' }] })]);
    const given = store.answers('a', ['c2', 'unheard of', 'c1']);
    expect(given.size).toBe(2);
    expect(given.get('c1')).toEqual(done);
    expect(given.get('c2')).toEqual(refused);
    expect(store.answers('b', ['c1']).size).toBe(0);
    expect(store.answers('a', []).size).toBe(0);
    expect(store.head('a')).toEqual(head);
  });

  test('[SYNC-1] an answer is remembered with the events that its command made, however many', () => {
    const store = open();
    const made = events('a', START, [note('one'), note('two'), note('three')]);
    const stamped = made.map((row, index) => ({
      ...row,
      event: { ...row.event, id: `c${index < 2 ? 1 : 2}.${index % 2}`, command: `c${index < 2 ? 1 : 2}` },
    }));
    const first = { command: 'c1', body: 'x', outcome: { ok: true, seq: 2, events: 2 } } as const;
    const second = { command: 'c2', body: 'y', outcome: { ok: true, seq: 3, events: 1 } } as const;
    const nothing = { command: 'c3', body: 'z', outcome: { ok: true, seq: 3, events: 0 } } as const;
    store.append([append('a', 'QD-1', START, { events: stamped, answers: [first, second, nothing] })]);
    expect(
      [...store.answers('a', ['c1', 'c2', 'c3']).values()].toSorted((a, b) =>
        a.command < b.command ? -1 : 1,
      ),
    ).toEqual([first, second, nothing]);
  });

  test('[LOG-3] a redaction takes the words and the snapshots, and the chain still holds', () => {
    const store = withNotes('one', 'the password is hunter2');
    store.saveSnapshot('a', { seq: 2, version: 1, state: { ...initialState(), title: 'hunter2' } });
    const head = store.head('a');
    const body = { type: 'log.redacted', data: { seq: 2, reason: 'a secret' } };
    store.append([append('a', 'QD-1', head, { events: events('a', head, [body]), redactions: [2] })]);
    expect(store.read('a', 1, 1)[0]?.data).toEqual({ note: 'n', text: REDACTED });
    expect(store.loadSnapshot('a', 1, ALL)).toBeUndefined();
    expect(store.verify('a')).toEqual({ ok: true, head: store.head('a') });
  });

  test('[LOG-3] a redaction erases the hash by which its words could be guessed, and no other', () => {
    const store = withNotes('one', 'the password is hunter2');
    const head = store.head('a');
    const outcome = { ok: true, seq: 2, events: 1 } as const;
    const [kept, guessable] = ['a-1', 'a-2'].map((command) => ({
      command,
      body: `hash of ${command}`,
      outcome,
    }));
    if (kept === undefined || guessable === undefined) throw new Error('two answers were made');
    store.append([append('a', 'QD-1', head, { answers: [kept, guessable] })]);
    const body = { type: 'log.redacted', data: { seq: 2, reason: 'a secret' } };
    store.append([append('a', 'QD-1', head, { events: events('a', head, [body]), redactions: [2] })]);
    expect(store.answers('a', ['a-2']).get('a-2')).toEqual({ ...guessable, body: ERASED });
    expect(store.answers('a', ['a-1']).get('a-1')).toEqual(kept);
  });

  test('[LOG-3] words that vanish without a redaction on record are found', () => {
    const store = withNotes('one', 'two', 'three');
    store.append([append('a', 'QD-1', store.head('a'), { redactions: [2] })]);
    expect(store.verify('a')).toEqual({ ok: false, head: store.head('a'), firstBad: 2 });
  });

  test('[LOG-4] a snapshot is found by its fold version and by what it must not be newer than', () => {
    const store = withNotes('one');
    const at = (seq: number) => ({ seq, version: 1, state: { ...initialState(), seq } });
    store.saveSnapshot('a', at(100));
    store.saveSnapshot('a', at(200));
    expect(store.loadSnapshot('a', 1, ALL)).toEqual(at(200));
    expect(store.loadSnapshot('a', 1, 199)).toEqual(at(100));
    expect(store.loadSnapshot('a', 1, 99)).toBeUndefined();
    expect(store.loadSnapshot('a', 2, ALL)).toBeUndefined();
    expect(store.loadSnapshot('b', 1, ALL)).toBeUndefined();
  });

  test('[LOG-3] a segment goes with the words that it holds, and one made before a redaction is not kept after it', () => {
    const store = withNotes('one', 'two', 'three', 'four');
    const other = events('b', START, [note('one')]);
    store.append([append('b', 'QD-2', START, { events: other })]);
    const segment = (first: number, last: number) => ({ first, last, bytes: Uint8Array.of(first, last) });
    store.saveSegment('a', segment(3, 4), 4);
    store.saveSegment('a', segment(1, 2), 4);
    store.saveSegment('b', segment(1, 1), 1);
    expect(store.segments('a')).toEqual([
      { first: 1, last: 2, size: 2 },
      { first: 3, last: 4, size: 2 },
    ]);
    expect([...(store.segment('a', 3)?.bytes ?? [])]).toEqual([3, 4]);
    expect(store.segment('a', 2)).toBeUndefined();
    expect(store.segments('c')).toEqual([]);

    const head = store.head('a');
    const body = { type: 'log.redacted', data: { seq: 2, reason: 'a secret' } };
    store.append([append('a', 'QD-1', head, { events: events('a', head, [body]), redactions: [2] })]);
    expect(store.segments('a')).toEqual([{ first: 3, last: 4, size: 2 }]);
    store.saveSegment('a', segment(1, 2), head.seq);
    expect(store.segment('a', 1)).toBeUndefined();
    store.saveSegment('a', segment(1, 2), head.seq + 1);
    expect(store.segment('a', 1)?.last).toBe(2);
    expect(store.segments('b')).toHaveLength(1);
  });

  test('[INC-1] two incidents never share a key, whoever asked for it first', () => {
    const store = open();
    expect(store.nextKey()).toBe('QD-1');
    const results = store.append([
      append('a', 'QD-1', START, { events: events('a', START, [note('a')]) }),
      append('b', 'QD-1', START, { events: events('b', START, [note('b')]) }),
    ]);
    expect(results).toEqual([{ ok: true }, { ok: false, reason: 'key_taken' }]);
    expect(store.head('b')).toEqual(START);
    expect(store.nextKey()).toBe('QD-2');
  });

  test('[INC-1] the list of incidents has the newest first, in pages, open or closed', () => {
    const store = open();
    const closed = { phase: 'closed', closedAt: '2026-11-20T15:00:00.000Z' } as const;
    const lines = Array.from({ length: 12 }, (_, index) =>
      summary(`i${index + 1}`, `QD-${index + 1}`, index % 3 === 0 ? closed : {}),
    );
    for (const line of lines) {
      const made = events(line.incident, START, [note('x')]);
      store.append([append(line.incident, line.key, START, { events: made, summary: line })]);
    }
    const first = store.incidents({ status: 'all', after: null, limit: 5 });
    const second = store.incidents({ status: 'all', after: first.at(-1)?.key ?? null, limit: 50 });
    expect([...first, ...second]).toEqual(lines.toReversed());
    const of = (status: 'open' | 'closed') =>
      store.incidents({ status, after: null, limit: 50 }).map(({ key }) => key);
    expect(of('closed')).toEqual(['QD-10', 'QD-7', 'QD-4', 'QD-1']);
    expect(of('open')).toHaveLength(8);
    expect(store.openIncidents()).toEqual(['i2', 'i3', 'i5', 'i6', 'i8', 'i9', 'i11', 'i12']);
    expect(store.summary('i3')).toEqual(lines[2]);
    expect(store.summary('none')).toBeUndefined();
  });

  test('[INC-1] an alert group belongs to the newest open incident that it reports to', () => {
    const store = open();
    for (const [incident, key] of [
      ['a', 'QD-1'],
      ['b', 'QD-2'],
    ] as const) {
      const made = events(incident, START, [note('x')]);
      store.append([append(incident, key, START, { events: made, signals: ['disk', 'disk'] })]);
    }
    expect(store.openBySignal('disk')).toBe('b');
    const close = summary('b', 'QD-2', { phase: 'closed' });
    store.append([append('b', 'QD-2', store.head('b'), { summary: close })]);
    expect(store.openBySignal('disk')).toBe('a');
    expect(store.openBySignal('cpu')).toBeUndefined();
    expect(store.probe).not.toThrow();
    expect(store.openIncidents()).toEqual(['a']);
  });
}
