import { openConnection } from '#renderer/sync/connection.ts';
import { boxOf, openDurableOutbox } from '#renderer/sync/durable-outbox.ts';
import { createHistory } from '#renderer/sync/history.ts';
import { openNeighbours } from '#renderer/sync/neighbours.ts';
import { memoryOutbox, type Outbox } from '#renderer/sync/outbox.ts';
import { databasesOf } from '#renderer/sync/outbox-database.ts';
import { type Home, onResumed, onServerReady } from '#renderer/sync/server-address.ts';
import { socketLine } from '#renderer/sync/socket-line.ts';
import { pageTimers } from '#renderer/sync/timers.ts';
import { loadCommandCheck } from './command-check.ts';
import { newCommandId } from './command-id.ts';
import { openRoom, type Room } from './room.ts';
import type { Api, Session } from './workspace.ts';

/**
 * Opens a room with what this browser has: its clock, network and page.
 * @param readsOnly for a window that only shows: what waits to be sent is the cockpit's, here it is not even read
 */
export function openBrowserRoom(
  server: Home,
  api: Api,
  session: Session,
  incident: string,
  readsOnly = false,
): Room {
  const wire = openConnection({
    dial: socketLine({ server: server.url, token: session.session, client: 'quarterdeck-web/1' }),
    now: () => Date.now(),
    draw: () => Math.random(),
    onWake,
  });
  const outbox = readsOnly ? memoryOutbox() : durableOutbox(boxOf(server.box, incident, session.participant));
  const check = loadCommandCheck((error) => reportError(error));
  const history = createHistory({ wire, api, incident });
  return openRoom({
    incident,
    session,
    wire,
    history,
    outbox,
    commandId: newCommandId,
    check,
    page: document,
    readsOnly,
  });
}

function durableOutbox(box: string): Outbox {
  return openDurableOutbox({
    factory: databasesOf(window),
    box,
    holder: newCommandId(),
    neighbours: openNeighbours(),
    now: () => Date.now(),
    timers: pageTimers,
  });
}

/**
 * A network may be there again when the browser says so, and when somebody looks at the page again; the desktop says
 * when its own server is, and when the machine has slept.
 */
function onWake({ retry, slept }: { readonly retry: () => void; readonly slept: () => void }): () => void {
  const seen = () => {
    if (!document.hidden) retry();
  };
  const stops = [onServerReady(window.quarterdeck, retry), onResumed(window.quarterdeck, slept)];
  window.addEventListener('online', retry);
  document.addEventListener('visibilitychange', seen);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('online', retry);
    document.removeEventListener('visibilitychange', seen);
  };
}
