import { createRoot } from 'react-dom/client';
import '#renderer/styles/tokens.css';
import '#renderer/styles/reset.css';
import { Timeline } from '#renderer/features/timeline/Timeline.tsx';
import { startI18n } from '#renderer/i18n.ts';
import { NoticesProvider } from '#renderer/state/NoticesProvider.tsx';
import { createPreferences } from '#renderer/state/preferences.ts';
import { RoomProvider } from '#renderer/state/RoomProvider.tsx';
import { openRoom, type Room } from '#renderer/state/room.ts';
import { WorkspaceProvider } from '#renderer/state/WorkspaceProvider.tsx';
import { createWorkspace } from '#renderer/state/workspace.ts';
import { unsealedHistory } from '#renderer/sync/history.ts';
import { memoryOutbox } from '#renderer/sync/outbox.ts';
import { storedSessions } from '#renderer/sync/session-storage.ts';
import type { Answer, Message, Payload, Wire, WireListener } from '#renderer/sync/wire.ts';
import { eventAt, INCIDENT, idOf } from './synthetic-log.ts';

/** What the bench asks of its page. */
export interface BenchPage {
  open(entries: number, language: 'en' | 'ja'): Promise<void>;
  append(count: number): void;
  length(): number;
  find(text: string): void;
}

let listener: WireListener | undefined;
let head = 0;

/** A line whose server holds a synthetic log and answers at once. */
const wire: Wire = {
  ask: <M extends Message>(message: M, payload: Payload<M>) => {
    const { after = 0, limit = head } = payload as { after?: number; limit?: number };
    const events = message === 'room:join' ? stretch(0, head) : stretch(after, Math.min(head, after + limit));
    const answer = { ok: true, head: { seq: head, hash: '' }, events, more: false, now: '' };
    return Promise.resolve(answer as unknown as Answer<M>);
  },
  listen: (given) => {
    listener = given;
    given.connection({ status: 'live', since: new Date().toISOString() });
    return () => undefined;
  },
  serverNow: () => Date.now(),
  facts: () => ({ offsetMs: 0, errorMs: null, trips: [], transport: null, reconnects: 0 }),
  stop: () => undefined,
};

function stretch(after: number, last: number) {
  return Array.from({ length: last - after }, (_, index) => eventAt(after + index + 1));
}

const bench: BenchPage = {
  open: async (entries, language) => {
    head = entries;
    const session = { session: 's', participant: idOf('Mei'), name: 'Mei', owner: false };
    storedSessions(localStorage).keep(session);
    await startI18n(language);
    const room: Room = openRoom({
      incident: INCIDENT,
      session,
      wire,
      history: unsealedHistory(wire, INCIDENT),
      outbox: memoryOutbox(),
      commandId: () => 'c',
      check: () => null,
      page: document,
    });
    const workspace = createWorkspace({
      server: '',
      sessions: storedSessions(localStorage),
      fetch,
      kept: { count: async () => 0, discard: async () => undefined },
    });
    const preferences = createPreferences(localStorage, [language]);
    const root = document.getElementById('root');
    if (root === null) throw new Error('the page has no root');
    createRoot(root).render(
      <WorkspaceProvider workspace={workspace} preferences={preferences}>
        <NoticesProvider>
          <RoomProvider room={room}>
            <Timeline tool={null} onTool={() => undefined} />
          </RoomProvider>
        </NoticesProvider>
      </WorkspaceProvider>,
    );
    bench.length = () => room.timeline.view.getState().length;
    bench.find = (text) => room.timeline.setFilter({ text });
  },
  append: (count) => {
    const events = stretch(head, head + count);
    head += count;
    listener?.events({ incident: INCIDENT, events });
  },
  length: () => 0,
  find: () => undefined,
};

Object.assign(window, { bench });
