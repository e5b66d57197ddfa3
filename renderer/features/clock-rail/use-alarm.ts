import { useEffect, useRef, useState } from 'react';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { rail } from '#renderer/state/selectors/rail.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { toInstant } from '#shared/time/instant.ts';
import { lapses, newLapses } from './lapses.ts';
import { createTone, type Tone } from './tone.ts';

/**
 * Sounds once for each lapse (CLOCK-3). What had lapsed before this screen looked is shown, not sounded; while
 * muted, lapses pass in silence for good.
 */
export function useAlarm(tone?: Tone): void {
  const [sound] = useState(() => tone ?? createTone());
  const clocks = useRoomView(rail);
  const joined = useRoomView((view) => view.state.incident !== null);
  const muted = usePreference((preferences) => preferences.muted);
  const now = useNow();
  const heard = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!joined) return;
    const lapsed = lapses(clocks, toInstant(now));
    const fresh = heard.current === null ? [] : newLapses(heard.current, lapsed);
    heard.current = new Set(lapsed);
    if (fresh.length > 0 && !muted) sound();
  }, [clocks, joined, muted, now, sound]);
}
