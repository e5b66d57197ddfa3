import { useEffect, useState } from 'react';
import { useDesktop } from './DesktopProvider.tsx';

/** Whether the server on this machine has ended by itself and is being started again; in a browser nobody knows. */
export function useServerRestarting(): boolean {
  const desktop = useDesktop();
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    if (desktop === null) return;
    const stops = [desktop.onServerDown(() => setDown(true)), desktop.onServerReady(() => setDown(false))];
    // What was told before anybody listened.
    void desktop.serverState().then((state) => setDown(state === 'restarting'));
    return () => {
      for (const stop of stops) stop();
    };
  }, [desktop]);
  return isDown;
}
