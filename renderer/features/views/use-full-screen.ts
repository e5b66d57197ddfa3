import { useEffect, useEffectEvent } from 'react';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';

/** Fills the screen with the page, or leaves that: by F, and by Escape, in the desktop and in a browser. */
export function useFullScreen(): () => void {
  const desktop = useDesktop();
  function toggle(): void {
    if (desktop !== null) void desktop.fullScreen('toggle');
    else if (document.fullscreenElement === null)
      void document.documentElement.requestFullscreen().catch(() => {});
    else void document.exitFullscreen();
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key.toLowerCase() === 'f') toggle();
    // A browser leaves by itself.
    else if (event.key === 'Escape') void desktop?.fullScreen('leave');
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return toggle;
}
