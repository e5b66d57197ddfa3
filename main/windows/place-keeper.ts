import type { BrowserWindow, Screen } from 'electron';
import type { WindowKind } from '#shared/desktop/windows.ts';
import type { Setting } from '../settings/settings.ts';
import { areaOf, inMiddle, reachable, type WindowState, type WorkAreas } from './bounds.ts';
import type { OpenWindow, OpenWindows } from './open-windows.ts';
import { arrangementOf, lastPlace, type Places, placeIn, withPlace } from './places.ts';
import { firstPlace, lookOf } from './window-looks.ts';

/** The screen, as far as windows ask about it. */
export type Displays = Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'on' | 'off'>;

/** Calls back once, later; returns how to take that back. */
export type Later = (ms: number, run: () => void) => () => void;

interface PlaceKeeperDeps {
  readonly screen: Displays;
  readonly places: Setting<Places>;
  readonly windows: OpenWindows;
  readonly later: Later;
}

/** Where windows stand, and stood. */
export interface PlaceKeeper {
  /** Where a window that is opened now comes to stand. */
  placeFor(kind: WindowKind): WindowState;
  /** Remembers from now on where a window stands that was put there. */
  watch(opened: OpenWindow, state: WindowState): void;
  stop(): void;
}

/** A window that stands still for so long was put there; the system moves windows, too, when a display goes. */
const SETTLED_MS = 500;

const MOVES = ['move', 'resize', 'maximize', 'unmaximize', 'enter-full-screen', 'leave-full-screen'] as const;

/**
 * Remembers where windows stand, an arrangement of displays each, and puts them there when the displays change: a
 * window whose display goes comes to one that is there, and goes back with it.
 */
export function keepPlaces({ screen, places, windows, later }: PlaceKeeperDeps): PlaceKeeper {
  /** Of each open window alone: there may be several of a kind. */
  const stood = new WeakMap<BrowserWindow, Map<string, WindowState>>();
  const settling = new Map<BrowserWindow, () => void>();
  let arrangement = arrangementOf(screen.getAllDisplays());

  function known(): Places {
    return places.read() ?? [];
  }
  function workAreas(): WorkAreas {
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
    return [main.workArea, ...others.map(({ workArea }) => workArea)];
  }
  function remember({ window, kind }: OpenWindow): void {
    settling.get(window)?.();
    settling.delete(window);
    const state = stateOf(window);
    stood.get(window)?.set(arrangement, state);
    places.write(withPlace(known(), arrangement, kind, state));
  }
  function moved(opened: OpenWindow): void {
    settling.get(opened.window)?.();
    settling.set(
      opened.window,
      later(SETTLED_MS, () => remember(opened)),
    );
  }

  function rearranged(): void {
    const before = arrangement;
    arrangement = arrangementOf(screen.getAllDisplays());
    // Where the system has put them meanwhile is not where somebody wanted them.
    if (arrangement !== before) {
      for (const stop of settling.values()) stop();
      settling.clear();
    }
    for (const opened of windows.all()) {
      const state =
        arrangement === before ? arriving(opened.kind, stateOf(opened.window)) : next(opened, before);
      stood.get(opened.window)?.set(arrangement, state);
      if (!isSame(state, stateOf(opened.window))) put(opened.window, state);
    }
  }
  /** Where a window goes now that the displays are different: where it stood when they were like this. */
  function next({ window, kind }: OpenWindow, before: string): WindowState {
    const own = stood.get(window);
    const isOnly = windows.all().filter((one) => one.kind === kind).length === 1;
    const kept = own?.get(arrangement) ?? (isOnly ? placeIn(known(), arrangement, kind) : undefined);
    if (kept !== undefined) return { ...kept, ...reachable(kept, workAreas(), lookOf(kind).minimum) };
    return arriving(kind, own?.get(before) ?? stateOf(window));
  }
  /** Where a window comes to stand that was never here. It covers nobody's cockpit. */
  function arriving(kind: WindowKind, state: WindowState): WindowState {
    const areas = workAreas();
    const bounds = reachable(state, areas, lookOf(kind).minimum);
    const cockpit = windows.find('cockpit');
    const covers =
      kind !== 'cockpit' &&
      cockpit !== undefined &&
      areaOf(cockpit.getNormalBounds(), areas) === areaOf(bounds, areas);
    if (!state.fullScreen || !covers) return { ...state, ...bounds };
    return { ...state, ...inMiddle(lookOf(kind).initial, areaOf(bounds, areas)), fullScreen: false };
  }

  const events = ['display-added', 'display-removed', 'display-metrics-changed'] as const;
  for (const event of events) screen.on(event as 'display-added', rearranged);

  return {
    placeFor: (kind) => {
      const siblings = windows.all().filter((one) => one.kind === kind).length;
      const here = siblings === 0 ? placeIn(known(), arrangement, kind) : undefined;
      if (here !== undefined) return { ...here, ...reachable(here, workAreas(), lookOf(kind).minimum) };
      const last = siblings === 0 ? lastPlace(known(), kind) : undefined;
      if (last !== undefined) return arriving(kind, last);
      const cockpit = windows.find('cockpit')?.getNormalBounds();
      const { area, fullScreen } = firstPlace(kind, workAreas(), { cockpit, siblings });
      return { ...area, maximised: false, fullScreen };
    },
    watch: (opened, state) => {
      const { window, kind } = opened;
      stood.set(window, new Map([[arrangement, state]]));
      // Nobody has to move a window for its place to be known.
      if (placeIn(known(), arrangement, kind) === undefined)
        places.write(withPlace(known(), arrangement, kind, state));
      for (const event of MOVES) window.on(event as 'move', () => moved(opened));
      // One that was opened into the tray and never shown is not yet as it will be.
      if (window.isVisible()) window.on('close', () => remember(opened));
      else window.once('show', () => window.on('close', () => remember(opened)));
      window.once('closed', () => {
        settling.get(window)?.();
        settling.delete(window);
      });
    },
    stop: () => {
      for (const event of events) screen.off(event as 'display-added', rearranged);
      for (const stop of settling.values()) stop();
    },
  };
}

function stateOf(window: BrowserWindow): WindowState {
  return {
    ...window.getNormalBounds(),
    maximised: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  };
}

function isSame(one: WindowState, other: WindowState): boolean {
  return (Object.keys(one) as (keyof WindowState)[]).every((key) => one[key] === other[key]);
}

/** Puts a window somewhere. What is full screen or maximised has to leave that first: it would stay where it is. */
export function put(window: BrowserWindow, state: WindowState): void {
  const { maximised, fullScreen, ...bounds } = state;
  // Maximising would show it.
  if (!window.isVisible() && (maximised || fullScreen)) {
    window.once('show', () => put(window, state));
    return;
  }
  if (window.isFullScreen()) {
    window.once('leave-full-screen', () => put(window, state));
    window.setFullScreen(false);
    return;
  }
  if (window.isMaximized()) window.unmaximize();
  window.setBounds(bounds);
  if (maximised) window.maximize();
  if (fullScreen) window.setFullScreen(true);
}
