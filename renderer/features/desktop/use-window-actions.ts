import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { pageOf, VIEW_KINDS, type View, type ViewKind } from '#shared/desktop/windows.ts';

/** Those that somebody wants in a hurry. */
const KEYS: Readonly<Partial<Record<ViewKind, string>>> = { wall: 'F', timer: 'M' };

/** The windows of the room beside the cockpit. A browser opens tabs, and has no timer that floats. */
export function useWindowActions(): readonly Action[] {
  const { t } = useTranslation('desktop');
  const desktop = useDesktop();
  const incident = useRoomView((view) => view.incident);
  const views = useOpenViews();
  return VIEW_KINDS.map((kind): Action => {
    const view = { kind, incident };
    const isOpen = views.some((open) => open.kind === kind && open.incident === incident);
    const key = KEYS[kind];
    return {
      id: `window.${kind}`,
      group: 'screen',
      isAvailable: desktop !== null || kind !== 'timer',
      ...(key === undefined ? {} : { key }),
      ...(isOpen ? { detail: t('alreadyOpen') } : {}),
      run: () => {
        if (desktop === null) window.open(pageOf(view), '_blank', 'noopener');
        else void desktop.openView(view);
      },
    };
  });
}

/** Which windows are open beside the cockpit; none in a browser, which does not tell. */
function useOpenViews(): readonly View[] {
  const desktop = useDesktop();
  const [views, setViews] = useState<readonly View[]>([]);
  useEffect(() => {
    if (desktop === null) return;
    void desktop.openViews().then(setViews);
    return desktop.onViewsChanged(setViews);
  }, [desktop]);
  return views;
}
