import type { i18n } from 'i18next';
import { type ReactNode, Suspense, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { VIEW_KINDS } from '#shared/desktop/windows.ts';
import { PAPERS } from '#shared/paper/paper.ts';
import { Ahead } from './app/Ahead.tsx';
import {
  cockpitPage,
  desktopPage,
  diagnosticsPage,
  firstRunPage,
  joinPage,
  loadPage,
  myTasksPage,
  paperPage,
  roomDiagnosticsPage,
  roomPage,
  viewPage,
  workspacePage,
} from './app/parts.ts';
import { WatchForDesktop } from './app/WatchForDesktop.tsx';
import { Whole } from './app/Whole.tsx';
import { PlaceDialog } from './features/places/PlaceSwitcher.tsx';
import { PlaceTrouble } from './features/places/PlaceTrouble.tsx';
import { changeLanguage } from './i18n.ts';
import { DesktopProvider } from './state/desktop/DesktopProvider.tsx';
import { PlacesProvider } from './state/desktop/PlacesProvider.tsx';
import type { Preferences } from './state/preferences.ts';
import { RoomsProvider } from './state/RoomsProvider.tsx';
import type { SoundPlayer } from './state/sounds/player.ts';
import { SoundProvider } from './state/sounds/SoundProvider.tsx';
import { WorkspaceProvider } from './state/WorkspaceProvider.tsx';
import type { Workspace } from './state/workspace.ts';
import type { Home } from './sync/server-address.ts';

export interface AppProps {
  readonly i18n: i18n;
  readonly preferences: StoreApi<Preferences>;
  readonly workspace: Workspace;
  /** What the desktop offers its window; null in a browser. */
  readonly desktop: DesktopApi | null;
  /** The page's loudspeaker. */
  readonly sounds: SoundPlayer;
  /** The server that this page talks to. */
  readonly server: Home;
  /** Where this screen remembers the sizes of its panels. */
  readonly storage: Storage;
}

/** The pages, and what all of them share. */
export function App({ i18n, preferences, workspace, desktop, sounds, server, storage }: AppProps) {
  usePreferencesOnPage(preferences, i18n);
  const [location] = useLocation();
  return (
    <I18nextProvider i18n={i18n}>
      <WorkspaceProvider workspace={workspace} preferences={preferences}>
        <DesktopProvider desktop={desktop}>
          <PlacesProvider>
            <SoundProvider player={sounds}>
              <RoomsProvider>
                <WatchForDesktop server={server} />
                <Whole place={roomOf(location)}>
                  <Suspense fallback={null}>
                    <Switch>
                      <Route path="/">
                        <firstRunPage.View />
                        <Ahead />
                      </Route>
                      <Route path="/workspace">
                        <workspacePage.View />
                        <Ahead />
                      </Route>
                      <Route path="/load">
                        <loadPage.View />
                        <Ahead />
                      </Route>
                      <Route path="/desktop">
                        <desktopPage.View storage={storage} />
                        <Ahead />
                      </Route>
                      <Route path="/join">
                        <joinPage.View />
                        <Ahead />
                      </Route>
                      <Route path="/diagnostics">
                        <diagnosticsPage.View />
                        <Ahead />
                      </Route>
                      <Route path="/incidents/:incident/*?">
                        {({ incident, '*': page }) => {
                          const kind = VIEW_KINDS.find((each) => each === page);
                          if (kind !== undefined) {
                            const view = { kind, incident: decodeURIComponent(incident) };
                            return <viewPage.View server={server} view={view} />;
                          }
                          const inRoom = pageInRoom(page, storage);
                          if (inRoom === null) return <Redirect to="/" />;
                          return (
                            <roomPage.View server={server} incident={decodeURIComponent(incident)}>
                              {inRoom}
                              <Ahead />
                            </roomPage.View>
                          );
                        }}
                      </Route>
                      <Route>
                        <Redirect to="/" />
                      </Route>
                    </Switch>
                  </Suspense>
                </Whole>
              </RoomsProvider>
            </SoundProvider>
            <PlaceTrouble />
            <PlaceDialog />
          </PlacesProvider>
        </DesktopProvider>
      </WorkspaceProvider>
    </I18nextProvider>
  );
}

/** A page inside a room, which begins to be fetched beside the room and not after it; null where there is none. */
function pageInRoom(page: string | undefined, storage: Storage): ReactNode {
  const paper = PAPERS.find((kind) => page === `paper/${kind}`);
  if (paper !== undefined) {
    paperPage.begin();
    return <paperPage.View what={paper} />;
  }
  switch (page) {
    case undefined:
    case '':
      cockpitPage.begin();
      return <cockpitPage.View storage={storage} />;
    case 'me':
      myTasksPage.begin();
      return <myTasksPage.View />;
    case 'diagnostics':
      roomDiagnosticsPage.begin();
      return <roomDiagnosticsPage.View />;
    default:
      return null;
  }
}

/** The address without the page inside a room: the room stays when its page changes. */
function roomOf(location: string): string {
  return location.split('/').slice(0, 3).join('/');
}

/** The document wears the look and speaks the language that this screen prefers. */
function usePreferencesOnPage(preferences: StoreApi<Preferences>, i18n: i18n): void {
  useEffect(() => {
    const wear = ({ language, theme }: Preferences) => {
      document.documentElement.lang = language;
      document.documentElement.dataset['theme'] = theme;
      if (i18n.language !== language) void changeLanguage(i18n, language);
    };
    wear(preferences.getState());
    return preferences.subscribe(wear);
  }, [preferences, i18n]);
}
