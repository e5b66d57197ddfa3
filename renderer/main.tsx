import './no-eval.ts';
import './styles/tokens.css';
import './styles/reset.css';
import { createRoot } from 'react-dom/client';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import { kindOfPage } from '#shared/desktop/windows.ts';
import { markFailedStyles } from './app/styles.ts';
import { App } from './app.tsx';
import { startI18n } from './i18n.ts';
import { restoreViews } from './state/desktop/restore-views.ts';
import { followWindows, leadWindows } from './state/follow-windows.ts';
import { createPreferences } from './state/preferences.ts';
import { browserPlayer } from './state/sounds/player.ts';
import { tellAppearance } from './state/tell-appearance.ts';
import { createWorkspace } from './state/workspace.ts';
import { keptCommands } from './sync/kept-commands.ts';
import { openNeighbours } from './sync/neighbours.ts';
import { databasesOf } from './sync/outbox-database.ts';
import { findHome, invitationHere } from './sync/server-address.ts';
import { desktopSessions, storedSessions } from './sync/session-storage.ts';

const desktop = window.quarterdeck;
const kind = kindOfPage(location.pathname);
const home = await findHome(desktop, location.origin);
const preferences = createPreferences(
  localStorage,
  navigator.languages,
  matchMedia('(prefers-contrast: more)').matches,
  home.place,
);
const [sessions, i18n] = await Promise.all([
  desktop === undefined
    ? storedSessions(localStorage)
    : desktopSessions({
        desktop,
        place: home.place,
        isOwn: home.place === OWN_PLACE,
        storage: localStorage,
        report: reportError,
      }),
  startI18n(preferences.getState().language),
]);
const workspace = createWorkspace({
  server: home.url,
  sessions,
  fetch: fetch.bind(window),
  kept: keptCommands({
    factory: databasesOf(window),
    server: home.box,
    neighbours: openNeighbours,
  }),
});

// The desktop's own window is its owner's: it asks for the link that a browser is given. One that only shows waits
// until somebody has signed in there.
if (kind === 'cockpit') {
  const token = await invitationHere(desktop, home, workspace.account.getState().session !== null);
  if (token !== null) history.replaceState(null, '', `/join#${token}`);
}

if (kind === 'cockpit') leadWindows(workspace);
else followWindows(window, preferences, home.place);
if (kind === 'cockpit' && desktop !== undefined) {
  tellAppearance(desktop, preferences);
  restoreViews(desktop, workspace);
}
markFailedStyles(document);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <App
    i18n={i18n}
    preferences={preferences}
    workspace={workspace}
    desktop={desktop ?? null}
    sounds={browserPlayer(window)}
    server={home}
    storage={localStorage}
  />,
);
