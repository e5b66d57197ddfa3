import './no-eval.ts';
import './styles/tokens.css';
import './styles/reset.css';
import { createRoot } from 'react-dom/client';
import { markFailedStyles } from './app/styles.ts';
import { App } from './app.tsx';
import { startI18n } from './i18n.ts';
import { createPreferences } from './state/preferences.ts';
import { browserPlayer } from './state/sounds/player.ts';
import { createWorkspace } from './state/workspace.ts';
import { keptCommands } from './sync/kept-commands.ts';
import { openNeighbours } from './sync/neighbours.ts';
import { databasesOf } from './sync/outbox-database.ts';
import { ownerInvitation, serverAddress } from './sync/server-address.ts';

const desktop = window.quarterdeck;
const preferences = createPreferences(
  localStorage,
  navigator.languages,
  matchMedia('(prefers-contrast: more)').matches,
);
const [server, i18n] = await Promise.all([
  serverAddress(desktop),
  startI18n(preferences.getState().language),
]);
const workspace = createWorkspace({
  server,
  storage: localStorage,
  fetch: fetch.bind(window),
  kept: keptCommands({
    factory: databasesOf(window),
    server: location.origin,
    neighbours: openNeighbours,
  }),
});

// The desktop's own window is its owner's: it asks for the link that a browser is given.
if (workspace.account.getState().session === null) {
  const token = await ownerInvitation(desktop);
  if (token !== null) history.replaceState(null, '', `/join#${token}`);
}

markFailedStyles(document);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <App
    i18n={i18n}
    preferences={preferences}
    workspace={workspace}
    sounds={browserPlayer(window)}
    server={server}
    storage={localStorage}
  />,
);
