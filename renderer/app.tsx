import type { i18n } from 'i18next';
import { lazy, Suspense, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import type { StoreApi } from 'zustand/vanilla';
import { changeLanguage } from './i18n.ts';
import type { Preferences } from './state/preferences.ts';
import { WorkspaceProvider } from './state/WorkspaceProvider.tsx';
import type { Workspace } from './state/workspace.ts';

// One chunk a page: a phone that opens its tasks never loads the cockpit.
const CockpitPage = lazy(async () => ({ default: (await import('./app/CockpitPage.tsx')).CockpitPage }));
const MyTasksPage = lazy(async () => ({ default: (await import('./app/MyTasksPage.tsx')).MyTasksPage }));
const JoinPage = lazy(async () => ({ default: (await import('./app/JoinPage.tsx')).JoinPage }));
const FirstRunPage = lazy(async () => ({ default: (await import('./app/FirstRunPage.tsx')).FirstRunPage }));

export interface AppProps {
  readonly i18n: i18n;
  readonly preferences: StoreApi<Preferences>;
  readonly workspace: Workspace;
  /** The server's URL without a slash at its end; empty: the page's own origin. */
  readonly server: string;
  /** Where this screen remembers the sizes of its panels. */
  readonly storage: Storage;
}

/** The pages, and what all of them share. */
export function App({ i18n, preferences, workspace, server, storage }: AppProps) {
  usePreferencesOnPage(preferences, i18n);
  return (
    <I18nextProvider i18n={i18n}>
      <WorkspaceProvider workspace={workspace} preferences={preferences}>
        <Suspense fallback={null}>
          <Switch>
            <Route path="/">
              <FirstRunPage />
            </Route>
            <Route path="/join">
              <JoinPage />
            </Route>
            <Route path="/incidents/:incident">
              {({ incident }) => (
                <CockpitPage server={server} incident={decodeURIComponent(incident)} storage={storage} />
              )}
            </Route>
            <Route path="/incidents/:incident/me">
              {({ incident }) => <MyTasksPage server={server} incident={decodeURIComponent(incident)} />}
            </Route>
            <Route>
              <Redirect to="/" />
            </Route>
          </Switch>
        </Suspense>
      </WorkspaceProvider>
    </I18nextProvider>
  );
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
