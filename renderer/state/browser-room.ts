import { openConnection } from '#renderer/sync/connection.ts';
import { boxOf, openDurableOutbox } from '#renderer/sync/durable-outbox.ts';
import { createHistory } from '#renderer/sync/history.ts';
import { openNeighbours } from '#renderer/sync/neighbours.ts';
import { databasesOf } from '#renderer/sync/outbox-database.ts';
import { onServerReady } from '#renderer/sync/server-address.ts';
import { socketLine } from '#renderer/sync/socket-line.ts';
import { pageTimers } from '#renderer/sync/timers.ts';
import { loadCommandCheck } from './command-check.ts';
import { newCommandId } from './command-id.ts';
import { openRoom, type Room } from './room.ts';
import type { Api, Session } from './workspace.ts';

/**
 * Opens a room with what this browser has: its clock, network and page.
 * @param server the server's URL without a slash at its end; empty: the page's own origin
 */
export function openBrowserRoom(server: string, api: Api, session: Session, incident: string): Room {
  const wire = openConnection({
    dial: socketLine({ server, token: session.session, client: 'quarterdeck-web/1' }),
    now: () => Date.now(),
    draw: () => Math.random(),
    onWake,
  });
  const outbox = openDurableOutbox({
    factory: databasesOf(window),
    // The page's origin, not the server's address: the desktop's server may answer at another one after a restart.
    box: boxOf(location.origin, incident, session.participant),
    holder: newCommandId(),
    neighbours: openNeighbours(),
    now: () => Date.now(),
    timers: pageTimers,
  });
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
  });
}

/**
 * A network may be there again when the browser says so, and when somebody looks at the page again; the desktop says
 * when its own server is.
 */
function onWake(retry: () => void): () => void {
  const seen = () => {
    if (!document.hidden) retry();
  };
  const stopListening = onServerReady(window.quarterdeck, retry);
  window.addEventListener('online', retry);
  document.addEventListener('visibilitychange', seen);
  return () => {
    stopListening();
    window.removeEventListener('online', retry);
    document.removeEventListener('visibilitychange', seen);
  };
}
