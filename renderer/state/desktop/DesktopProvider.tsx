import { createContext, type ReactNode, useContext } from 'react';
import type { DesktopApi } from '#shared/desktop/contract.ts';

const DesktopContext = createContext<DesktopApi | null>(null);

/** Hands what the desktop offers its windows to everything below; null in a browser. */
export function DesktopProvider(props: {
  readonly desktop: DesktopApi | null;
  readonly children: ReactNode;
}) {
  return <DesktopContext value={props.desktop}>{props.children}</DesktopContext>;
}

/** What the desktop offers this window; null in a browser. */
export function useDesktop(): DesktopApi | null {
  return useContext(DesktopContext);
}
