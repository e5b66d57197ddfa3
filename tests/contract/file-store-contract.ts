import { expect, test } from 'vitest';
import type { Store } from '#server/store/store.ts';
import { append, events } from './sealed-log.ts';

const START = { seq: 0, hash: '' };
const ADDED = { type: 'attachment.added', data: { attachment: 'a-1.0', name: 'x', sha256: 'y' } };
const PIECES = [Uint8Array.of(1, 2, 3), Uint8Array.of(), Uint8Array.of(4)];

function piecesOf(store: Store, incident: string, seq: number): readonly (readonly number[])[] {
  const pieces: (readonly number[])[] = [];
  for (let index = 0; ; index += 1) {
    const piece = store.filePiece(incident, seq, index);
    if (piece === undefined) return pieces;
    pieces.push([...piece]);
  }
}

/** What every store promises of files. */
export function fileStoreContract(open: () => Store): void {
  function withFile(): Store {
    const store = open();
    for (const piece of PIECES) store.putPiece('up', piece);
    const made = events('a', START, [ADDED]);
    const kept = append('a', 'QD-1', START, { events: made, files: [{ seq: 1, upload: 'up' }] });
    expect(store.append([kept])).toEqual([{ ok: true }]);
    return store;
  }

  test('[TL-2] a file is found by its event, piece by piece as it came in, and by no other', () => {
    const store = withFile();
    expect(piecesOf(store, 'a', 1)).toEqual([[1, 2, 3], [], [4]]);
    expect(piecesOf(store, 'a', 2)).toEqual([]);
    expect(piecesOf(store, 'b', 1)).toEqual([]);
  });

  test('[TL-2] a file belongs to nobody until an append names it, and one that moved on takes none', () => {
    const store = withFile();
    store.putPiece('late', Uint8Array.of(9));
    const made = events('a', START, [ADDED]);
    const late = append('a', 'QD-1', START, { events: made, files: [{ seq: 1, upload: 'late' }] });
    expect(store.append([late])).toMatchObject([{ ok: false, reason: 'moved' }]);
    expect(piecesOf(store, 'a', 1)).toEqual([[1, 2, 3], [], [4]]);
    const head = store.head('a');
    const again = append('a', 'QD-1', head, {
      events: events('a', head, [ADDED]),
      files: [{ seq: 2, upload: 'late' }],
    });
    expect(store.append([again])).toEqual([{ ok: true }]);
    expect(piecesOf(store, 'a', 2)).toEqual([[9]]);
  });

  test('[TL-2] a file that was given up is gone, and one that belongs to an event stays', () => {
    const store = withFile();
    store.putPiece('none', Uint8Array.of(9));
    store.dropUpload('none');
    store.dropUpload('none');
    store.dropUpload('up');
    expect(piecesOf(store, 'a', 1)).toHaveLength(3);
    store.putPiece('none', Uint8Array.of(7));
    const head = store.head('a');
    const made = events('a', head, [ADDED]);
    store.append([append('a', 'QD-1', head, { events: made, files: [{ seq: 2, upload: 'none' }] })]);
    expect(piecesOf(store, 'a', 2)).toEqual([[7]]);
  });

  test('[LOG-3] a file goes with the words of its event, also in the very append that brings it', () => {
    const store = withFile();
    const head = store.head('a');
    const redaction = (seq: number) => ({ type: 'log.redacted', data: { seq, reason: 'a secret' } });
    store.append([append('a', 'QD-1', head, { events: events('a', head, [redaction(1)]), redactions: [1] })]);
    expect(piecesOf(store, 'a', 1)).toEqual([]);
    const next = store.head('a');
    store.putPiece('secret', Uint8Array.of(1));
    const both = events('a', next, [ADDED, redaction(3)]);
    const files = [{ seq: 3, upload: 'secret' }];
    store.append([append('a', 'QD-1', next, { events: both, files, redactions: [3] })]);
    expect(piecesOf(store, 'a', 3)).toEqual([]);
    expect(store.verify('a')).toMatchObject({ ok: true });
  });
}
