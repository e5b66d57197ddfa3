/** The notes of one Yjs document, written by Yjs itself. */
import { createDecoder, readVarUint8Array } from 'lib0/decoding';
import * as Y from 'yjs';

/** A document that answers, for every note that is added, the update that its provider would send. */
export function notesDocument() {
  const doc = new Y.Doc();
  const notes = doc.getArray('notes');
  let update = new Uint8Array();
  doc.on('update', (made) => {
    update = made;
  });
  return {
    add(...added) {
      notes.push(added);
      return update;
    },
  };
}

/** Makes a document of what a server answers a client that has just come, and answers how many notes it has. */
export function notesIn(answer) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, readVarUint8Array(createDecoder(answer)));
  return doc.getArray('notes').length;
}
