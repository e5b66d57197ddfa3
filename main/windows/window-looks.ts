import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowKind } from '#shared/desktop/windows.ts';
import { type Area, areaOf, inMiddle, type Size, type WorkAreas } from './bounds.ts';

/** How a kind of window looks at first, and what it cannot be made smaller than. */
interface Look {
  readonly initial: Size;
  /** Below this what it shows does not fit. */
  readonly minimum: Size;
  readonly options?: BrowserWindowConstructorOptions;
}

const TIMER = { width: 320, height: 132 } as const;

/** Away from the corner of the screen, where its own buttons are. */
const MARGIN = 24;

/** A window that is opened beside others of its kind does not hide them. */
const STEP = 32;
const STEPS = 6;

const LOOKS: Readonly<Record<WindowKind, Look>> = {
  cockpit: { initial: { width: 1440, height: 900 }, minimum: { width: 960, height: 600 } },
  timeline: { initial: { width: 560, height: 840 }, minimum: { width: 340, height: 320 } },
  rail: { initial: { width: 420, height: 840 }, minimum: { width: 300, height: 240 } },
  ribbon: { initial: { width: 1180, height: 520 }, minimum: { width: 640, height: 280 } },
  wall: { initial: { width: 1280, height: 720 }, minimum: { width: 640, height: 360 } },
  timer: {
    initial: TIMER,
    minimum: TIMER,
    options: {
      frame: false,
      resizable: false,
      maximizable: false,
      minimizable: false,
      fullscreenable: false,
      alwaysOnTop: true,
      skipTaskbar: true,
    },
  },
};

/** How a kind of window looks. */
export function lookOf(kind: WindowKind): Look {
  return LOOKS[kind];
}

/**
 * Where a window opens of which nothing is remembered: the timer in a corner, the wall on a display of its own where
 * there is one, everything else on the cockpit's.
 * @param cockpit where the cockpit stands; undefined for the cockpit itself, and where it is not open
 * @param siblings how many windows of the kind are open
 */
export function firstPlace(
  kind: WindowKind,
  workAreas: WorkAreas,
  { cockpit, siblings }: { readonly cockpit: Area | undefined; readonly siblings: number },
): { readonly area: Area; readonly fullScreen: boolean } {
  const { initial } = LOOKS[kind];
  const home = cockpit === undefined ? workAreas[0] : areaOf(cockpit, workAreas);
  if (kind === 'timer') {
    const x = home.x + home.width - TIMER.width - MARGIN;
    return { area: { x, y: home.y + MARGIN, ...TIMER }, fullScreen: false };
  }
  const other = kind === 'wall' ? workAreas.find((area) => area !== home) : undefined;
  const { x, y, ...size } = inMiddle(initial, other ?? home);
  const aside = { x: x + (siblings % STEPS) * STEP, y: y + (siblings % STEPS) * STEP };
  return { area: { ...aside, ...size }, fullScreen: other !== undefined };
}
