import { fingerprint } from '#server/room/fingerprint.ts';
import { seal } from '#server/room/seal.ts';
import { FOLD_VERSION } from '#server/room/stored-fold.ts';
import { summaryOf } from '#server/room/summary.ts';
import { openStorage } from '#server/storage.ts';
import type { CommandAnswer, NewEvent } from '#server/store/store.ts';
import type { Asker } from '#shared/incident/actor.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { evolve } from '#shared/incident/evolve.ts';
import { initialState } from '#shared/incident/state.ts';
import { temporaryFolder } from '../systems/temporary-folder.ts';
import { eventAt, INCIDENT } from '../timeline/synthetic-log.ts';
import type { FilledFolder } from './filled-folder.ts';
import { bodyOfNote } from './note.ts';

const OWNER: Asker = { id: 'owner', name: 'Owner', kind: 'automation' };

/** Events of one transaction. */
const BATCH = 10_000;

/** How far back the newest stored snapshot stands, as where a server has run. */
const SNAPSHOT_BEFORE_HEAD = 300;

/** Tasks are made in the first events only: what is measured is the length of the log, not how much stands in the room. */
const WITH_TASKS = 1_000;

/**
 * A data folder with one incident of so many events, nearly all of them notes (`synthetic-log.ts`). Written straight into the store, chained and with every command's answer, because a million commands would take minutes.
 */
export function longFolder(events: number): FilledFolder {
  const { path: dataDir, remove } = temporaryFolder();
  const { store, close } = openStorage(dataDir);
  const until = events - SNAPSHOT_BEFORE_HEAD;
  let state = initialState();
  let hash = '';
  while (state.seq < events) {
    const before = state.seq;
    const end = Math.min(before + BATCH, before < until ? until : events);
    const made = Array.from({ length: end - before }, (_, n) => {
      const sealed = seal(hash, longEventAt(before + n + 1));
      hash = sealed.event.hash;
      state = evolve(state, sealed.event);
      return sealed;
    });
    const [result] = store.append([
      {
        incident: INCIDENT,
        expectedSeq: before,
        events: made,
        answers: made.map(answerOf),
        summary: summaryOf(INCIDENT, state),
        signals: [],
        redactions: [],
      },
    ]);
    if (result?.ok !== true) throw new Error(`the log does not take what comes after ${before}`);
    if (end === until) store.saveSnapshot(INCIDENT, { seq: end, version: FOLD_VERSION, state });
  }
  close();
  return { dataDir, incident: INCIDENT, remove };
}

function longEventAt(seq: number): IncidentEvent {
  const event = eventAt(seq);
  if (seq <= WITH_TASKS || event.type === 'note.added') return event;
  return { ...event, type: 'note.added', data: { note: event.id, text: bodyOfNote(seq) } };
}

function answerOf({ event: { command, seq, type, data } }: NewEvent): CommandAnswer {
  return { command, body: fingerprint(OWNER, type, data), outcome: { ok: true, seq, events: 1 } };
}
