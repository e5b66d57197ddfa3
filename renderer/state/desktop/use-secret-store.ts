import { useEffect, useState } from 'react';
import type { SecretStore } from '#shared/desktop/session.ts';
import { useDesktop } from './DesktopProvider.tsx';

/** How well sign-ins are kept on this machine, and how to say for how long; null in a browser. */
export function useSecretStore(): {
  readonly store: SecretStore;
  readonly keep: (keeps: boolean) => void;
} | null {
  const desktop = useDesktop();
  const [store, setStore] = useState<SecretStore | null>(null);
  useEffect(() => {
    void desktop?.secretStore().then(setStore);
  }, [desktop]);
  if (desktop === null || store === null) return null;
  return { store, keep: (keeps) => void desktop.keepSecrets({ keeps }).then(setStore) };
}
