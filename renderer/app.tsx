import type { i18n } from 'i18next';
import { Suspense, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { StoreApi } from 'zustand/vanilla';
import { Ahead } from './app/Ahead.tsx';
import { cockpitPage, firstRunPage, joinPage, myTasksPage, roomPage, workspacePage } from './app/parts.ts';
import { Whole } from './app/Whole.tsx';
import { changeLanguage } from './i18n.ts';
import type { Preferences } from './state/preferences.ts';
import type { SoundPlayer } from './state/sounds/player.ts';
import { SoundProvider } from './state/sounds/SoundProvider.tsx';
import { WorkspaceProvider } from './state/WorkspaceProvider.tsx';
import type { Workspace } from './state/workspace.ts';

export interface AppProps {
  readonly i18n: i18n;
  readonly preferences: StoreApi<Preferences>;
  readonly workspace: Workspace;
  /** The page's loudspeaker. */
  readonly sounds: SoundPlayer;
  /** The server's URL without a slash at its end; empty: the page's own origin. */
  readonly server: string;
  /** Where this screen remembers the sizes of its panels. */
  readonly storage: Storage;
}

/** The pages, and what all of them share. */
export function App({ i18n, preferences, workspace, sounds, server, storage }: AppProps) {
  usePreferencesOnPage(preferences, i18n);
  const [location] = useLocation();
  return (
    <I18nextProvider i18n={i18n}>
      <WorkspaceProvider workspace={workspace} preferences={preferences}>
        <SoundProvider player={sounds}>
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
                <Route path="/join">
                  <joinPage.View />
                  <Ahead />
                </Route>
                <Route path="/incidents/:incident/:page?">
                  {({ incident, page }) => {
                    if (page !== undefined && page !== 'me') return <Redirect to="/" />;
                    // Beside the room, not after it.
                    (page === 'me' ? myTasksPage : cockpitPage).begin();
                    return (
                      <roomPage.View server={server} incident={decodeURIComponent(incident)}>
                        {page === 'me' ? <myTasksPage.View /> : <cockpitPage.View storage={storage} />}
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
        </SoundProvider>
      </WorkspaceProvider>
    </I18nextProvider>
  );
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
