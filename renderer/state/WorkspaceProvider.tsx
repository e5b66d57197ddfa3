import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand/react';
import type { StoreApi } from 'zustand/vanilla';
import type { Preferences } from './preferences.ts';
import type { Session, Workspace } from './workspace.ts';

interface Given {
  readonly workspace: Workspace;
  readonly preferences: StoreApi<Preferences>;
}

const WorkspaceContext = createContext<Given | null>(null);

/** Hands the workspace and this screen's preferences to everything below. */
export function WorkspaceProvider({
  workspace,
  preferences,
  children,
}: Given & { readonly children: ReactNode }) {
  return <WorkspaceContext value={{ workspace, preferences }}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  return useGiven().workspace;
}

/** Who this browser is, or null. */
export function useSession(): Session | null {
  return useStore(useGiven().workspace.account, (account) => account.session);
}

export function usePreference<T>(selector: (preferences: Preferences) => T): T {
  return useStore(useGiven().preferences, selector);
}

/** How to change preferences: a function that takes what changes. */
export function useSetPreferences(): (change: Partial<Preferences>) => void {
  const { preferences } = useGiven();
  return (change) => preferences.setState(change);
}

function useGiven(): Given {
  const given = useContext(WorkspaceContext);
  if (given === null) throw new Error('there is no WorkspaceProvider above');
  return given;
}
